import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

/**
 * A component that is loaded when it is first drawn, and drawn as soon as it is there. React's own `lazy` waits with it for
 * 300 ms after it has drawn nothing, which is right for a page and long for what a key has opened.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | null = null;
  return function Late(props: Props): ReactNode {
    const [Loaded, setLoaded] = useState(() => loaded);
    const [failure, setFailure] = useState<Error | null>(null);
    useEffect(() => {
      if (loaded !== null) return;
      const take = (component: ComponentType<Props>) => {
        loaded = component;
        setLoaded(() => component);
      };
      load().then(take, (reason: unknown) =>
        setFailure(reason instanceof Error ? reason : new Error('A part of the window could not be loaded.')),
      );
    }, []);
    if (failure !== null) throw failure;
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
