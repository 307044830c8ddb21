/** Runs a batch that must fail and gives the error the library threw. */
export async function failure(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(batch);
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error("The batch went through.");
}

/** Runs a batch on one sheet. */
export function onSheet<T>(name: string, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => batch(context.workbook.worksheets.getItem(name), context));
}

/** Runs a batch on one sheet that must fail and gives the code. */
export async function refusal(name: string, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> {
  const error = await failure(async (context) => {
    batch(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });
  return error.code;
}
