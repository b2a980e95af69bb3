package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.OpCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import radicchio.compiler.layout.Abi;

/**
 * Gives each place of a unit that calls whatever procedure a value is, by {@code call_n}, a method
 * of its own. That does so until it has been called {@link #COLD} times, and from then on asks an
 * {@link InlineCache} first:
 *
 * <pre>
 *   static int calls_3;
 *
 *   static long site_3(long procedure, long a1, int budget, Memory memory, Instance instance) {
 *     checkCall();
 *     if (calls_3 &gt;= COLD) {
 *       Entry entry = CACHE.entry();
 *       if (entry.is(procedure, memory)) {
 *         return CACHE.call(procedure, a1, budget, memory, entry.instance());
 *       }
 *       calls_3 = CACHE.missed(procedure, memory, 1);
 *     } else {
 *       calls_3++;
 *     }
 *     return call_1(procedure, a1, budget, memory, instance);
 *   }
 * </pre>
 *
 * {@code CACHE} is a constant that the JVM makes when it is first looked at, {@code entry} and
 * {@code call} are call sites that it links: which takes longer than most of what is evaluated,
 * hence the counter.
 */
final class CachedCalls extends Rewriting {
  /** Calls of a place until it is worth a cache: fewer than HotSpot waits for to compile it. */
  static final int COLD = 2000;

  /** More would fill the class's constants, of which there may be 65,535. */
  static final int MOST_SITES = 2000;

  private static final String CACHE = Type.getInternalName(InlineCache.class);
  private static final String ENTRY = Type.getInternalName(InlineCache.Entry.class);
  private static final String MEMORY = Type.getDescriptor(Memory.class);
  private static final String INSTANCE = Type.getDescriptor(Instance.class);
  private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;";

  /** Beginning of the names of the unit's classes with functions. */
  private static final String GROUPS = Role.UNIT.groupPrefix().replace('.', '/');

  private static final Handle MAKE = bootstrap("make", "Ljava/lang/Class;", "L" + CACHE + ";");
  private static final Handle LINK =
      bootstrap(
          "link", "Ljava/lang/invoke/MethodType;L" + CACHE + ";", "Ljava/lang/invoke/CallSite;");

  private final Set<String> callers;
  private final List<Handle> sites = new ArrayList<>();
  private String name = "";

  /**
   * @param callers methods that call whatever procedure their first argument is
   */
  CachedCalls(ClassVisitor next, Set<String> callers) {
    super(next);
    this.callers = callers;
  }

  /**
   * The methods of the module's {@code call_n}: the functions of type F(n) that make an indirect
   * call of type F(n). There is no other kind of indirect call in a unit.
   */
  static Set<String> callers(WasmModule module) {
    Set<String> out = new HashSet<>();
    int imports = ModuleCompiler.importedFunctions(module);
    for (int i = 0; i < module.codeSection().functionBodyCount(); i++) {
      int type = module.functionSection().getFunctionType(i);
      boolean calls =
          type <= Abi.MAX_ARITY
              && module.codeSection().getFunctionBody(i).instructions().stream()
                  .anyMatch(in -> in.opcode() == OpCode.CALL_INDIRECT && in.operand(0) == type);
      if (calls) {
        out.add("func_" + (imports + i));
      }
    }
    return out;
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      @Nullable String signature,
      String parent,
      String @Nullable [] interfaces) {
    name = className;
    super.visit(version, access, className, signature, parent, interfaces);
  }

  @Override
  MethodVisitor rewritten(String method, MethodVisitor next) {
    return callers.contains(method) ? next : new Redirection(next);
  }

  @Override
  public void visitEnd() {
    for (int i = 0; i < sites.size(); i++) {
      FieldVisitor calls =
          visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, "calls_" + i, "I", null, null);
      calls.visitEnd();
      site(i, sites.get(i));
    }
    super.visitEnd();
  }

  private static Handle bootstrap(String method, String parameters, String result) {
    return new Handle(
        Opcodes.H_INVOKESTATIC, CACHE, method, "(" + LOOKUP + parameters + ")" + result, false);
  }

  private void site(int number, Handle callee) {
    String calls = "calls_" + number;
    // Its own call is not one to give a method.
    MethodVisitor m =
        cv.visitMethod(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC,
            "site_" + number,
            callee.getDesc(),
            null,
            null);
    // Constants of one name would be one constant.
    var cache = new ConstantDynamic("cache_" + number, "L" + CACHE + ";", MAKE);
    Type[] types = Type.getArgumentTypes(callee.getDesc());
    int words = words(types);
    int memory = words - 2;
    Label cold = new Label();
    Label other = new Label();
    Label uncached = new Label();
    m.visitCode();
    Polls.ask(m);
    m.visitFieldInsn(Opcodes.GETSTATIC, name, calls, "I");
    m.visitIntInsn(Opcodes.SIPUSH, COLD);
    m.visitJumpInsn(Opcodes.IF_ICMPLT, cold);

    m.visitInvokeDynamicInsn("entry", "()L" + ENTRY + ";", LINK, cache);
    m.visitInsn(Opcodes.DUP);
    m.visitVarInsn(Opcodes.ASTORE, words);
    m.visitVarInsn(Opcodes.LLOAD, 0);
    m.visitVarInsn(Opcodes.ALOAD, memory);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ENTRY, "is", "(J" + MEMORY + ")Z", false);
    m.visitJumpInsn(Opcodes.IFEQ, other);
    load(m, types, types.length - 1);
    m.visitVarInsn(Opcodes.ALOAD, words);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, ENTRY, "instance", "()" + INSTANCE, false);
    m.visitInvokeDynamicInsn("call", callee.getDesc(), LINK, cache);
    m.visitInsn(Opcodes.LRETURN);

    frame(m, other);
    m.visitLdcInsn(cache);
    m.visitVarInsn(Opcodes.LLOAD, 0);
    m.visitVarInsn(Opcodes.ALOAD, memory);
    m.visitIntInsn(Opcodes.BIPUSH, types.length - 4);
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, CACHE, "missed", "(J" + MEMORY + "I)I", false);
    m.visitFieldInsn(Opcodes.PUTSTATIC, name, calls, "I");
    m.visitJumpInsn(Opcodes.GOTO, uncached);

    frame(m, cold);
    m.visitFieldInsn(Opcodes.GETSTATIC, name, calls, "I");
    m.visitInsn(Opcodes.ICONST_1);
    m.visitInsn(Opcodes.IADD);
    m.visitFieldInsn(Opcodes.PUTSTATIC, name, calls, "I");

    frame(m, uncached);
    load(m, types, types.length);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC, callee.getOwner(), callee.getName(), callee.getDesc(), false);
    m.visitInsn(Opcodes.LRETURN);
    m.visitMaxs(Math.max(words, 5), words + 1);
    m.visitEnd();
  }

  private static void frame(MethodVisitor m, Label label) {
    m.visitLabel(label);
    m.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }

  private static int words(Type[] types) {
    return Arrays.stream(types).mapToInt(Type::getSize).sum();
  }

  /** Pushes the first of the method's own arguments. */
  private static void load(MethodVisitor m, Type[] types, int count) {
    int at = 0;
    for (Type type : List.of(types).subList(0, count)) {
      m.visitVarInsn(type.getOpcode(Opcodes.ILOAD), at);
      at += type.getSize();
    }
  }

  private final class Redirection extends MethodVisitor {
    Redirection(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String descriptor, boolean isInterface) {
      boolean calls = owner.startsWith(GROUPS) && callers.contains(method);
      if (calls && sites.size() < MOST_SITES) {
        super.visitMethodInsn(opcode, name, "site_" + sites.size(), descriptor, isInterface);
        sites.add(new Handle(Opcodes.H_INVOKESTATIC, owner, method, descriptor, false));
      } else {
        super.visitMethodInsn(opcode, owner, method, descriptor, isInterface);
      }
    }
  }
}
