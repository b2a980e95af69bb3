/** Whether programs may use files: the user is asked once a workspace, when a program first wants one. */
import * as vscode from 'vscode';
import type { PermitParams, PermitResult } from './protocol';

const FILES_KEY = 'radicchio.permissions.files';

export class Permissions {
  /** A program that goes on trying is not asked about again. */
  private refused: string | undefined;

  /**
   * @param running the evaluation that runs
   */
  constructor(
    private readonly state: vscode.Memento,
    private readonly running: () => string | undefined,
  ) {}

  async permit({ folder }: PermitParams): Promise<PermitResult> {
    const evaluationId = this.running();
    const known = this.state.get<boolean>(FILES_KEY);
    if (known !== undefined) {
      return { granted: known };
    }
    if (evaluationId !== undefined && evaluationId === this.refused) {
      return { granted: false };
    }
    const allow: vscode.MessageItem = { title: 'Allow' };
    const never: vscode.MessageItem = { title: 'Never Here' };
    const choice = await vscode.window.showWarningMessage(
      'Scheme programs want to use files of this workspace.',
      {
        modal: true,
        detail: `They may then read, write and delete files in ${folder} and below it, and nowhere else. The answer is remembered for this workspace; "Radicchio: Forget Permissions" takes it back.`,
      },
      allow,
      never,
    );
    if (choice === allow || choice === never) {
      await this.state.update(FILES_KEY, choice === allow);
    } else {
      this.refused = evaluationId;
    }
    return { granted: choice === allow };
  }

  async forget(): Promise<void> {
    this.refused = undefined;
    await this.state.update(FILES_KEY, undefined);
  }
}
