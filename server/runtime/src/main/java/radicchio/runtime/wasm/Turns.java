package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.ExecutionListener;
import com.dylibso.chicory.runtime.MStack;
import com.dylibso.chicory.wasm.types.Instruction;
import java.util.Set;

/**
 * Has a loop leave the interpreter that has been in it for long: the poll at the loop's top is
 * answered as if memory were short. The procedure saves a frame and returns, the driver goes on
 * with the frame, through the table, and what is there now is {@link Deferred}: the next turn is
 * compiled code's. Of one run of a unit's forms.
 */
final class Turns implements ExecutionListener {
  private final Set<Instruction> polls;
  private int left = Straight.MOST_INSTRUCTIONS;

  Turns(Set<Instruction> polls) {
    this.polls = polls;
  }

  @Override
  public void onExecution(Instruction instruction, MStack stack) {
    if (--left < 0) {
      left = 0;
      if (polls.contains(instruction)) {
        var _ = stack.pop();
        stack.push(1);
      }
    }
  }
}
