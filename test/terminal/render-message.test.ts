/** Cards on a screen. */
import { expect, test } from 'vitest'
import { nearestStyle } from '#src/terminal/paint.ts'
import { fitColumns, renderMessage } from '#src/terminal/render-message.ts'
import { displayWidth } from '#src/terminal/width.ts'
import { button, message, text } from '#test/terminal/fixture.ts'

const plain = { columns: 60, color: false }

test('a container is a card with a bar, its parts apart, its buttons numbered', () => {
  const card = message({
    type: 17,
    accent_color: 0x2da44e,
    components: [
      { type: 10, content: '## Title\nLead' },
      { type: 14, divider: true },
      { type: 10, content: '> A **decisive** quote' },
      { type: 10, content: '-# §1 ¶3' },
      { type: 1, components: [button('In context', 'context'), button('More', 'more')] },
    ],
  })
  expect(renderMessage(card, plain).text.split('\n')).toEqual([
    '▌ Title',
    '▌ Lead',
    `▌ ${'─'.repeat(58)}`,
    '▌ │ A decisive quote',
    '▌',
    '▌ §1 ¶3',
    '▌',
    '▌ [1] In context  [2] More',
  ])
})

test('numbers run on over rows and selects, and pass over what cannot be pressed', () => {
  const { text: shown, presses } = renderMessage(
    message(
      {
        type: 1,
        components: [
          button('One', 'a'),
          { type: 2, style: 2, label: 'Off', custom_id: 'x', disabled: true },
          { type: 2, style: 5, label: 'Site', url: 'https://example.org/' },
        ],
      },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'select',
            placeholder: 'Pick',
            options: [
              { label: 'A', value: 'a', description: 'first' },
              { label: 'B', value: 'b' },
            ],
          },
        ],
      },
      { type: 1, components: [{ type: 5, custom_id: 'user', placeholder: 'Whom' }] },
      { type: 1, components: [button('Last', 'z')] },
    ),
    plain,
  )
  expect(shown).toBe(['[1] One  Off  Site (https://example.org/)', '', 'Pick', '[2] A · first', '[3] B', '', 'Whom', '', '[4] Last'].join('\n'))
  expect(presses).toEqual([{ customId: '1|ask|a' }, { customId: 'select', value: 'a' }, { customId: 'select', value: 'b' }, { customId: '1|ask|z' }])
})

test('a section shows its accessory, a picture its description', () => {
  const { text: shown } = renderMessage(
    message(
      { type: 9, components: [{ type: 10, content: 'Beside' }], accessory: button('Open', 'open') },
      { type: 9, components: [{ type: 10, content: 'Pictured' }], accessory: { type: 11, media: { url: 'attachment://chart.png' }, description: 'A chart' } },
      { type: 12, items: [{ media: { url: 'https://example.org/p.png' }, description: 'A photo' }] },
      { type: 13, file: { url: 'attachment://notes.txt' } },
    ),
    plain,
  )
  expect(shown).toBe(['Beside', '[1] Open', '', 'Pictured', '▣ A chart · chart.png', '', '▣ A photo · https://example.org/p.png', '', '▣ notes.txt'].join('\n'))
})

test('at 40 columns no line of Chinese and English is too wide', () => {
  const long = '小米的“割裂感”是指什么？文章说，产品、业务与舆论三者之间出现了强烈的割裂感。On the one hand, product sales are rising strongly.'
  const card = message({
    type: 17,
    components: [
      { type: 10, content: `# ${long}\n> ${long}\n- ${long}` },
      { type: 1, components: ['在上下文中查看', '更多相关段落', '就此继续提问', '复制引文格式'].map((label) => button(label, 'x')) },
    ],
  })
  const lines = renderMessage(card, { columns: 40, color: false }).text.split('\n')
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40)
  expect(lines.join('')).toContain('[4] 复制引文格式')
})

test('without colour there is no escape sequence, with colour the bar has the card’s accent', () => {
  const card = message({ type: 17, accent_color: 0x0dbc79, components: [{ type: 10, content: '**bold**' }] })
  expect(renderMessage(card, { columns: 60, color: false }).text).toBe('▌ bold')
  expect(renderMessage(card, { columns: 60, color: true }).text).toBe('\u001b[32m▌ \u001b[39m\u001b[1mbold\u001b[22m')
})

test('labels cannot smuggle control sequences', () => {
  expect(renderMessage(message({ type: 1, components: [button('\u001b[31mred\u202e', 'x')] }), plain).text).toBe('[1] red')
})

test.for([
  [0xff0000, 'red'],
  [0x2da44e, 'green'],
  [0x2f81f7, 'blue'],
  [0x8b949e, 'gray'],
  [0xffffff, 'white'],
] as const)('the colour %d is nearest to %s', ([color, style]) => {
  expect(nearestStyle(color)).toBe(style)
})

test.for([
  [10, 40],
  [undefined, 80],
  [72, 72],
  [300, 100],
] as const)('a terminal of %s columns is written %d wide', ([columns, width]) => {
  expect(fitColumns(columns)).toBe(width)
})

test('a text outside a container stands at the margin', () => {
  expect(renderMessage(message(text('Hello')), plain).text).toBe('Hello')
})

test('sharing is left out, and the numbers go on without it', () => {
  const row = { type: 1 as const, components: [button('In context', 'context'), button('Share', 'share', 'a'), button('Ask about this', 'follow')] }
  const { text: shown, presses } = renderMessage(message(row), { columns: 80, color: false })
  expect(shown).toBe('[1] In context  [2] Ask about this')
  expect(presses).toHaveLength(2)
})
