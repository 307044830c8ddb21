import { Args, Reference, type Argument } from "./args";
import type { HostObject, Outcome } from "./contract";
import { type ExcelError, fail } from "./errors";
import { ACTION, PATH, type ActionInfo, type ArgumentInfo, type Json, type ObjectPathInfo, type RequestBody, type ResponseBody } from "./protocol";
import { answerQuery } from "./query";
import type { HostSession } from "./session";

/** A path that makes something when it is first asked for. */
const CREATES = /^(Add|Insert|Copy|ConvertToRange)/;

function isObject(outcome: Outcome): outcome is HostObject {
  return typeof outcome === "object" && outcome !== null && "kind" in outcome && "call" in outcome;
}

/** One request being carried out: its objects are made once, in the order they are first needed. */
class Request {
  readonly results: { ActionId: number; Value: Json }[] = [];
  readonly traces: number[] = [];
  counted = 0;
  private readonly objects = new Map<number, HostObject | null>();
  private readonly keptAs = new Map<number, string>();

  constructor(private readonly body: RequestBody, private readonly session: HostSession) {}

  run(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.perform(action);
      } catch (error) {
        return { Results: this.results, TraceIds: this.traces, Error: { ...this.session.errorOf(error), ActionIndex: index } };
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  private perform(action: ActionInfo): void {
    if (action.ActionType === ACTION.trace) {
      // Both: the library registers handlers when it sees the result, and reports traces by their ids.
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    if (this.isCounted(action)) {
      this.counted += 1;
      this.session.faults.enterAction();
    }
    this.results.push({ ActionId: action.Id, Value: this.execute(action) });
  }

  private isCounted(action: ActionInfo): boolean {
    if (action.ActionType === ACTION.method) return !action.Name.startsWith("_");
    if (action.ActionType !== ACTION.instantiate) return true;
    const path = this.pathOf(action.ObjectPathId);
    return path.ObjectPathType === PATH.method && CREATES.test(path.Name) && !this.objects.has(path.Id);
  }

  private execute(action: ActionInfo): Json {
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate: return this.instantiated(action.ObjectPathId, object);
      case ACTION.query: return object === null ? null : answerQuery(object, action.QueryInfo ?? {});
      // What is done to a null object is done to nothing. Source: office-js-snippets, `getItemOrNullObject(…).delete()`.
      case ACTION.method: return object === null ? null : this.called(action, object);
      case ACTION.set:
        object?.set(action.Name, this.args(action.ArgumentInfo).json(0));
        return null;
      default: return fail("InvalidArgument", `Action type ${action.ActionType} is not known.`);
    }
  }

  private instantiated(pathId: number, object: HostObject | null): Json {
    if (object === null) return null;
    const kept = this.keptAs.get(pathId);
    return kept === undefined ? object.identity() : { ...object.identity(), _ReferenceId: kept };
  }

  private called(action: ActionInfo, object: HostObject): Json {
    if (action.Name === "_KeepReference") {
      const id = this.session.keep(object);
      this.keptAs.set(action.ObjectPathId, id);
      return { _ReferenceId: id };
    }
    const outcome = object.call(action.Name, this.args(action.ArgumentInfo));
    return isObject(outcome) ? outcome.identity() : outcome ?? null;
  }

  private pathOf(id: number): ObjectPathInfo {
    return this.body.ObjectPaths[id] ?? fail("InvalidObjectPath");
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.make(this.pathOf(id));
    this.objects.set(id, object);
    return object;
  }

  private make(path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === PATH.root) return this.session.root;
    if (path.ObjectPathType === PATH.reference) return this.session.kept(path.Name) ?? fail("InvalidReference");
    if (path.ObjectPathType === PATH.nothing) return null;
    const parent = path.ParentObjectPathId === undefined ? fail("InvalidObjectPath") : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property: return parent.link(path.Name);
      case PATH.indexer: return parent.item(this.args(path.ArgumentInfo).json(0));
      case PATH.method: {
        const outcome = parent.call(path.Name, this.args(path.ArgumentInfo));
        return isObject(outcome) ? outcome : null;
      }
      default: return fail("InvalidObjectPath", `Object path type ${path.ObjectPathType} is not known.`);
    }
  }

  private args(info: ArgumentInfo | undefined): Args {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Args((info?.Arguments ?? []).map((value, index) => this.argument(value, references[index])));
  }

  private argument(value: Json, reference: Json | undefined): Argument {
    if (typeof reference !== "number" || reference === 0) return value;
    const object = this.resolve(reference) ?? fail("InvalidArgument");
    return new Reference(object.target);
  }
}

/**
 * Carries out one request, action by action. It stops at the first error; what was done before stays done.
 * Errors: none thrown; the answer holds Excel's code, the member and the index of the action.
 */
export function runRequest(body: RequestBody, session: HostSession): { readonly response: ResponseBody; readonly actions: number } {
  const request = new Request(body, session);
  const response = session.duringRequest(() => request.run());
  return { response, actions: request.counted };
}

/** Whether a request is only the library tidying up after a run. */
export function isCleanUp(body: RequestBody): boolean {
  return body.Actions.every((action) => action.ActionType === ACTION.instantiate || action.Name === "_RemoveReference");
}

/** The answer that holds nothing but an error. */
export function errorResponse(error: ExcelError): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus } };
}
