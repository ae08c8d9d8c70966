// What the adapter uses of CKEditor 5, by shape: the types of its packages are renamed now and then, and they change
// those of the browser for the whole program.

/** A text node, a block, or an object. */
export interface ModelNode {
  is(type: '$text'): this is ModelText;
  is(type: 'element', name?: string): this is ModelElement;
}

export interface ModelText extends ModelNode {
  readonly data: string;
  hasAttribute(name: string): boolean;
  getAttributes(): Iterable<[string, unknown]>;
}

export interface ModelElement extends ModelNode {
  readonly name: string;
  readonly maxOffset: number;
  getChildren(): Iterable<ModelNode>;
}

export interface ModelPosition {
  readonly parent: ModelElement;
  readonly offset: number;
  readonly textNode: ModelText | null;
  readonly nodeAfter: ModelNode | null;
}

export interface ModelRange {
  readonly start: ModelPosition;
  readonly end: ModelPosition;
  isEqual(other: ModelRange): boolean;
}

export interface ModelWriter {
  addMarker(name: string, options: {range: ModelRange; usingOperation: false; affectsData: false}): unknown;
  updateMarker(name: string, options: {range: ModelRange}): void;
  removeMarker(name: string): void;
  insertText(text: string, attributes: Iterable<[string, unknown]>, position: ModelPosition): void;
  remove(range: ModelRange): void;
  setSelection(selectable: ModelPosition | ModelRange): void;
}

export interface Model {
  readonly document: {
    readonly selection: {getFirstRange(): ModelRange | null};
    on(event: 'change:data', callback: () => void): void;
    getRoot(name?: string): ModelElement | null;
  };
  readonly markers: {get(name: string): {getRange(): ModelRange} | null};
  readonly schema: {checkChild(context: ModelElement, child: '$text'): boolean};
  change(callback: (writer: ModelWriter) => void): void;
  createPositionAt(parent: ModelElement, offset: number): ModelPosition;
  createRange(start: ModelPosition, end: ModelPosition): ModelRange;
}

export interface MarkerLook {
  classes: string[];
  attributes: Record<string, string>;
}

export interface HostEditor {
  readonly model: Model;
  readonly isReadOnly: boolean;
  readonly editing: {
    readonly mapper: {toViewRange(range: ModelRange): object};
    readonly view: {
      readonly domConverter: {viewRangeToDom(range: any): Range};
      readonly document: {on(event: 'compositionstart' | 'compositionend', callback: () => void): void};
      getDomRoot(name?: string): HTMLElement | null;
      scrollToTheSelection(): void;
      focus(): void;
    };
  };
  readonly conversion: {
    for(group: 'editingDowncast'): {
      markerToHighlight(config: {model: string; view: (data: {markerName: string}) => MarkerLook}): unknown;
    };
  };
  readonly keystrokes: {set(keystroke: string, callback: (event: unknown, cancel: () => void) => void): void};
  once(event: 'ready', callback: () => void): void;
}

/** CKEditor's own class `Plugin`; what it is made with is between it and the editor. */
export type PluginBase = new (...args: any[]) => {readonly editor: unknown; destroy(): void};
