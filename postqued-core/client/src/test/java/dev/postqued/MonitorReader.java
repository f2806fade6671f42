package dev.postqued;

import dev.postqued.Monitors.Body;
import dev.postqued.Monitors.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a class file. */
final class MonitorReader extends ClassVisitor {

  private final Class<?> type;
  private final Map<Call, Body> methods;

  MonitorReader(Class<?> type, Map<Call, Body> methods) {
    super(Opcodes.ASM9);
    this.type = type;
    this.methods = methods;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    boolean isSynchronized = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
    return new MethodReader(new Call(type, name, descriptor), isSynchronized);
  }

  /**
   * Finds synchronized blocks by the handler that javac writes for each, which releases the monitor
   * and throws again: what it covers holds the monitor, early returns left out.
   */
  private final class MethodReader extends MethodVisitor {

    private record Region(Label start, Label end, Label handler) {}

    private record At(int position, Call call) {}

    private final Call method;
    private final boolean isSynchronized;
    private final List<Region> regions = new ArrayList<>();
    private final Map<Label, Integer> positions = new HashMap<>();
    private final List<Integer> opcodes = new ArrayList<>();
    private final List<At> calls = new ArrayList<>();

    MethodReader(Call method, boolean isSynchronized) {
      super(Opcodes.ASM9);
      this.method = method;
      this.isSynchronized = isSynchronized;
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String caught) {
      regions.add(new Region(start, end, handler));
    }

    @Override
    public void visitLabel(Label label) {
      positions.put(label, opcodes.size());
    }

    @Override
    public void visitInsn(int opcode) {
      opcodes.add(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      opcodes.add(opcode);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      called(Type.getObjectType(owner), name, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          called(Type.getObjectType(handle.getOwner()), handle.getName(), handle.getDesc());
        }
      }
      opcodes.add(Opcodes.INVOKEDYNAMIC);
    }

    private void called(Type owner, String name, String descriptor) {
      if (owner.getSort() == Type.OBJECT) {
        calls.add(new At(opcodes.size(), new Call(load(owner), name, descriptor)));
      }
      opcodes.add(Opcodes.INVOKEVIRTUAL);
    }

    private Class<?> load(Type owner) {
      try {
        return Class.forName(owner.getClassName(), false, type.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void visitEnd() {
      List<Call> held =
          calls.stream()
              .filter(at -> isSynchronized || holdsMonitor(at.position()))
              .map(At::call)
              .toList();
      methods.put(method, new Body(calls.stream().map(At::call).toList(), held));
    }

    private boolean holdsMonitor(int position) {
      return regions.stream()
          .anyMatch(
              region ->
                  positions.get(region.start()) <= position
                      && position < positions.get(region.end())
                      && releases(positions.get(region.handler())));
    }

    private boolean releases(int handler) {
      return handler + 2 < opcodes.size()
          && opcodes.get(handler) == Opcodes.ASTORE
          && opcodes.get(handler + 1) == Opcodes.ALOAD
          && opcodes.get(handler + 2) == Opcodes.MONITOREXIT;
    }
  }
}
