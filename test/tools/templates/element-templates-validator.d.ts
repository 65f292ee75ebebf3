declare module '@bpmn-io/element-templates-validator' {
  /** `errors` is null where there are none. */
  export function validateAllZeebe(templates: readonly object[]): {
    valid: boolean;
    results: { valid: boolean; object: object; errors: { message: string }[] | null }[];
  };
}
