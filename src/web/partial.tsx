// Parts of a page that go to a place of their own, in the answer to a form or in a stream.
import { type ComponentChildren, h } from 'preact'

/** Morphing keeps what a person is typing, where they have scrolled and what has focus. */
export const Partial = ({ into, children }: { into: string; children: ComponentChildren }) =>
  h('hx-partial', { 'hx-target': into, 'hx-swap': 'outerMorph' }, children)
