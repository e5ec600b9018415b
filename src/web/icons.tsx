// Line icons, drawn on a grid of 24; words stand beside every one of them.

const SHAPES = {
  bell: 'M12 3a5.5 5.5 0 0 0-5.5 5.5c0 5-2 6.5-2 6.5h15s-2-1.5-2-6.5A5.5 5.5 0 0 0 12 3ZM9.8 18.5a2.3 2.3 0 0 0 4.4 0',
  inbox: 'M4 13.5 6.2 5.5h11.6L20 13.5v5H4v-5ZM4 13.5h4.5l1.2 2.5h4.6l1.2-2.5H20',
  chart: 'M4.5 19.5h15M7 16v-4.5M12 16V6.5M17 16v-7',
  outbox: 'M4 12.5v6.5h16v-6.5M12 15V4.5M7.8 8.5 12 4.5l4.2 4',
  model: 'M12 3.5l1.9 5.1 5.1 1.9-5.1 1.9L12 17.5l-1.9-5.1L5 10.5l5.1-1.9L12 3.5ZM18.5 15.5v4M16.5 17.5h4',
  channels: 'M9.5 7.5v-4M14.5 7.5v-4M7 7.5h10v4a5 5 0 0 1-10 0v-4ZM12 16.5v4',
  answers: 'M4.5 5h15v11h-8.5L7 19.5V16H4.5V5ZM9.8 9a2.2 2.2 0 1 1 2.9 2.1c-.5.2-.7.5-.7 1M12 13.8v.1',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  send: 'M4.5 12 19.5 5l-4 14-4-5.5-7-1.5ZM11.5 13.5l8-8.5',
  photo: 'M4 8h3.2l1.8-2.8h6L16.8 8H20v11H4V8ZM12 10a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8Z',
  check: 'M5 12.5 10 17.5 19.5 7',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
  person: 'M12 4a3.8 3.8 0 1 0 0 7.6A3.8 3.8 0 0 0 12 4ZM4.8 20c.6-3.8 3.3-6 7.2-6s6.6 2.2 7.2 6',
  note: 'M5 4.5h14v10l-5 5H5v-15ZM14 19.5v-5h5',
  warning: 'M12 4 3.5 19h17L12 4ZM12 10v4M12 16.6v.1',
  leave: 'M10 4.5H5v15h5M14.5 8l4 4-4 4M18 12H9.5',
  close: 'M6 6l12 12M18 6 6 18',
  reply: 'M9 6.5 4.5 11 9 15.5M4.5 11H14a5.5 5.5 0 0 1 5.5 5.5v1.5',
  open: 'M14 5h5v5M19 5l-7.5 7.5M17 14v5H5V7h5',
} as const

export type IconName = keyof typeof SHAPES

/** Decoration: hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={SHAPES[name]} />
  </svg>
)
