import { Component, type ComponentType, createElement } from 'preact';

/** A view that is drawn again only when one of its properties is another object or value. Preact keeps its own in the large `compat` build. */
export function memo<Props extends object>(view: (props: Props) => preact.JSX.Element): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const now = this.props as Props;
      return (Object.keys({ ...now, ...next }) as (keyof Props)[]).some((name) => now[name] !== next[name]);
    }
    override render() {
      return createElement(view, this.props as Props);
    }
  };
}
