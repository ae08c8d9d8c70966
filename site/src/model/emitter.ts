// The smallest typed event source that the page needs.

export class Emitter<Events extends Record<string, unknown>> {
  private listeners: {[Name in keyof Events]?: ((value: Events[Name]) => void)[]} = {};

  on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): void {
    (this.listeners[name] ??= []).push(listener);
  }

  protected emit<Name extends keyof Events>(name: Name, value: Events[Name]): void {
    for (const listener of this.listeners[name] ?? []) listener(value);
  }
}
