package radicchio.compiler.lowlevel;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Tags;

/** The families of functions that differ in their number of words, as text of the dialect. */
final class Generated {
  private static final int MAX_SAVED = 16;

  private Generated() {}

  static String source() {
    StringBuilder out = new StringBuilder();
    for (int n = 0; n <= MAX_SAVED; n++) {
      out.append(frame("save", n, "(append_frame p)", "i64"));
      out.append(frame("push", n, "(push_frame p)", "void"));
    }
    for (int n = 0; n <= Abi.MAX_ARITY; n++) {
      out.append(call(n));
      out.append(callSlow(n));
      out.append(tailUnknown(n));
    }
    out.append(callList());
    return out.toString();
  }

  private static String each(int n, IntFunction<String> part) {
    return IntStream.rangeClosed(1, n).mapToObj(part).collect(Collectors.joining(" "));
  }

  private static String frame(String name, int n, String then, String result) {
    long header = Tags.header(Kinds.FRAME, n + 2L, 0);
    return """
        (define-private (%s_%d (code i32) (raw i32) %s) %s
          (let ((p (alloc %d)))
            (i64.store p (bit-or %d (<< (i64.extend_i32_u raw) 48)))
            (i64.store p 8 NIL)
            (i64.store p 16 (i64.extend_i32_u (<< code 2)))
            %s
            %s))
        """
        .formatted(
            name,
            n,
            each(n, i -> "w" + i),
            result,
            24 + 8 * n,
            header,
            each(n, i -> "(i64.store p " + (16 + 8 * i) + " w" + i + ")"),
            then);
  }

  /** The check is one comparison when it succeeds: a code word's upper half is the arity alone. */
  private static String call(int n) {
    return """
        (define-private (call_%d f %s (budget i32))
          (if (= (bit-and (low f) 7) PROCEDURE)
              (let ((code (i64.load (low f) PROCEDURE_CODE)))
                (if (= (>>> code 34) %d)
                    (call_code %d (low (>>> code 2)) f %s budget)
                    (call_slow_%d f %s budget)))
              (call_slow_%d f %s budget)))
        """
        .formatted(n, args(n), n, n, args(n), n, args(n), n, args(n));
  }

  private static String args(int n) {
    return each(n, i -> "a" + i);
  }

  private static String list(int n, int from) {
    return from > n ? "NIL" : "(cons a" + from + " " + list(n, from + 1) + ")";
  }

  private static String callSlow(int n) {
    return """
        (define (call_slow_%d f %s (budget i32))
          (unless (is_procedure f) (return (fail_not_procedure f)))
          (let ((code (i64.load (low f) PROCEDURE_CODE))
                (arity (low (>>> code 34))))
            (if (= arity VARIADIC)
                (call_code 1 (low (>>> code 2)) f %s budget)
                (if (is_continuation code)
                    (throw_list f %s budget)
                    (fail_wrong_arity f %d arity arity)))))
        """
        .formatted(n, args(n), list(n, 1), list(n, 1), n);
  }

  private static String tailUnknown(int n) {
    return """
        (define (tail_unknown_%d f %s)
          (save_%d (code_of resume_tail_%d) 0 f %s))
        (define (resume_tail_%d frame value (budget i32))
          (call_%d %s budget))
        """
        .formatted(
            n,
            args(n),
            n + 1,
            n,
            args(n),
            n,
            n,
            each(n + 1, i -> "(i64.load (low frame) " + (Tags.OBJECT_WORDS + 8 + 8 * i) + ")"));
  }

  private static String callList() {
    StringBuilder cases = new StringBuilder();
    StringBuilder close = new StringBuilder();
    for (int n = 0; n <= Abi.MAX_ARITY; n++) {
      cases.append(
          """
          (when (= given %d) (return (call_code %d index f %s budget)))
          """
              .formatted(n, n, args(n)));
      if (n < Abi.MAX_ARITY) {
        cases.append(
            """
            (let ((a%d (i64.load (low rest) CAR)))
              (set! rest (i64.load (low rest) CDR))
            """
                .formatted(n + 1));
        close.append(')');
      }
    }
    return """
        (define (call_list f list (budget i32))
          (unless (is_procedure f) (return (fail_not_procedure f)))
          (let ((code (i64.load (low f) PROCEDURE_CODE))
                (arity (low (>>> code 34)))
                (index (low (>>> code 2)))
                (given (list_length list))
                (rest list))
            (when (= arity VARIADIC) (return (call_code 1 index f list budget)))
            (when (!= arity given)
              (return (if (is_continuation code)
                          (throw_list f list budget)
                          (fail_wrong_arity f given arity arity))))
            %s
            (unreachable)%s))
        """
        .formatted(cases, close);
  }
}
