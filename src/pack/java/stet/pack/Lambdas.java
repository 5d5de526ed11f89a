package stet.pack;

import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Makes a class of each lambda and method reference in a jar, as a compiler could have done. Java makes them while a
 * program runs: a build of 20 articles meets 480 of them, and that was some tenth of its CPU time, archive of classes
 * or not.
 *
 * <p>The class of a lambda is called after the one it stands in, {@code Feeds$F15}, and is of its nest, so that it may
 * call what is private there. Run as {@code java -cp asm.jar Lambdas.java JAR}.
 */
public final class Lambdas {

    /** From Java 11 on there are nests. */
    private static final int NESTS = V11;

    private static final List<Type> PLAIN = List.of(
            Type.BOOLEAN_TYPE,
            Type.CHAR_TYPE,
            Type.BYTE_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.FLOAT_TYPE,
            Type.LONG_TYPE,
            Type.DOUBLE_TYPE);
    private static final List<String> BOXES =
            List.of("Boolean", "Character", "Byte", "Short", "Integer", "Float", "Long", "Double");

    private final Map<String, byte[]> made = new LinkedHashMap<>();
    private final Map<String, List<String>> nests = new LinkedHashMap<>();

    private Lambdas() {}

    /** The jar, which is written anew. */
    public static void main(String[] arguments) throws IOException {
        var jar = Path.of(arguments[0]);
        var lambdas = new Lambdas();
        lambdas.rewrite(jar);
        lambdas.check(jar);
    }

    /**
     * Whether Java itself takes each lambda for one of its nest: else it fails where it calls what is private there.
     */
    private void check(Path jar) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            for (var nest : nests.entrySet()) {
                var host = nest.getKey().replace('/', '.');
                for (var lambda : nest.getValue()) {
                    var found = host(lambda.replace('/', '.'), loader);
                    if (found.filter(name -> !name.equals(host)).isPresent()) {
                        throw new IllegalStateException(lambda + " is not of the nest of " + host);
                    }
                }
            }
        }
    }

    /** The host of a class; nothing where it is a part of what libraries have for others that are not here. */
    private static Optional<String> host(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, false, loader).getNestHost().getName());
        } catch (ClassNotFoundException | LinkageError e) {
            if (name.startsWith("stet.")) {
                throw new IllegalStateException(e);
            }
            return Optional.empty();
        }
    }

    private void rewrite(Path jar) throws IOException {
        var entries = new LinkedHashMap<ZipEntry, byte[]>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries.put(entry, zip.getInputStream(entry).readAllBytes());
            }
        }
        entries.replaceAll((entry, bytes) -> isClass(entry) ? withoutLambdas(bytes) : bytes);
        entries.replaceAll((entry, bytes) -> isClass(entry) ? withNest(entry.getName(), bytes) : bytes);
        var time = entries.keySet().iterator().next().getTimeLocal();
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : entries.entrySet()) {
                write(out, entry.getKey().getName(), entry.getKey().getTimeLocal(), entry.getValue());
            }
            for (var entry : made.entrySet()) {
                write(out, entry.getKey() + ".class", time, entry.getValue());
            }
        }
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/");
    }

    private static void write(ZipOutputStream out, String name, java.time.LocalDateTime time, byte[] bytes)
            throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** The class with each lambda put there by a class of its own; the very same bytes if it has none. */
    private byte[] withoutLambdas(byte[] bytes) {
        var reader = new ClassReader(bytes);
        var writer = new ClassWriter(reader, 0);
        var before = made.size();
        reader.accept(new Owner(writer), 0);
        return made.size() == before ? bytes : writer.toByteArray();
    }

    private byte[] withNest(String file, byte[] bytes) {
        var members = nests.get(file.substring(0, file.length() - ".class".length()));
        if (members == null) {
            return bytes;
        }
        var reader = new ClassReader(bytes);
        var writer = new ClassWriter(reader, 0);
        reader.accept(new Host(writer, members), 0);
        return writer.toByteArray();
    }

    /** A class that lambdas stand in. */
    private final class Owner extends ClassVisitor {

        private String name = "";
        private String host = "";
        private int version;
        private int lambdas;

        Owner(ClassWriter writer) {
            super(ASM9, writer);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] faces) {
            super.visit(version, access, name, signature, parent, faces);
            this.name = name;
            this.version = version;
            host = name;
        }

        @Override
        public void visitNestHost(String host) {
            super.visitNestHost(host);
            this.host = host;
        }

        @Override
        public MethodVisitor visitMethod(int access, String called, String shape, String signature, String[] thrown) {
            return new MethodVisitor(ASM9, super.visitMethod(access, called, shape, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String method, String call, Handle maker, Object... what) {
                    if (version < NESTS
                            || !maker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                            || !maker.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(method, call, maker, what);
                        return;
                    }
                    var lambda = new Lambda(name + "$F" + lambdas++, host, version, Type.getMethodType(call));
                    made.put(lambda.name, lambda.make(method, (Type) what[0], (Handle) what[1], (Type) what[2]));
                    nests.computeIfAbsent(host, any -> new ArrayList<>()).add(lambda.name);
                    if (lambda.held.length == 0) {
                        super.visitFieldInsn(GETSTATIC, lambda.name, "it", lambda.face.getDescriptor());
                    } else {
                        super.visitMethodInsn(INVOKESTATIC, lambda.name, "of", call, false);
                    }
                }
            };
        }
    }

    /** The host of a nest, with more members. */
    private static final class Host extends ClassVisitor {

        private final List<String> members;

        Host(ClassWriter writer, List<String> members) {
            super(ASM9, writer);
            this.members = new ArrayList<>(members);
        }

        /** They go before fields and methods. */
        private void addMembers() {
            members.forEach(super::visitNestMember);
            members.clear();
        }

        @Override
        public FieldVisitor visitField(int access, String name, String shape, String signature, Object value) {
            addMembers();
            return super.visitField(access, name, shape, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String shape, String signature, String[] thrown) {
            addMembers();
            return super.visitMethod(access, name, shape, signature, thrown);
        }

        /** An interface may have neither. */
        @Override
        public void visitEnd() {
            addMembers();
            super.visitEnd();
        }
    }

    /** The class of a lambda, and what it holds on to. */
    private static final class Lambda {

        final String name;
        final Type face;
        final Type[] held;
        private final String call;
        private final String start;
        private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

        Lambda(String name, String host, int version, Type call) {
            this.name = name;
            this.call = call.getDescriptor();
            face = call.getReturnType();
            held = call.getArgumentTypes();
            start = Type.getMethodDescriptor(Type.VOID_TYPE, held);
            var faces = new String[] {face.getInternalName()};
            writer.visit(version, ACC_FINAL | ACC_SYNTHETIC | ACC_SUPER, name, null, "java/lang/Object", faces);
            writer.visitNestHost(host);
        }

        /** Its one method, as it is erased and as it is meant, does what the handle says. */
        byte[] make(String method, Type erased, Handle done, Type meant) {
            constructor();
            if (held.length == 0) {
                only();
            } else {
                factory();
            }
            var code = writer.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
            code.visitCode();
            var isNew = done.getTag() == H_NEWINVOKESPECIAL;
            if (isNew) {
                code.visitTypeInsn(NEW, done.getOwner());
                code.visitInsn(DUP);
            }
            arguments(code, erased, done, meant);
            var called = done.getTag() == H_INVOKESTATIC
                    ? INVOKESTATIC
                    : isNew ? INVOKESPECIAL : done.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            code.visitMethodInsn(called, done.getOwner(), done.getName(), done.getDesc(), done.isInterface());
            result(
                    code,
                    isNew ? Type.getObjectType(done.getOwner()) : Type.getReturnType(done.getDesc()),
                    meant.getReturnType(),
                    erased.getReturnType());
            end(code);
            writer.visitEnd();
            return writer.toByteArray();
        }

        private void constructor() {
            var code = writer.visitMethod(ACC_PRIVATE, "<init>", start, null, null);
            code.visitCode();
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            var at = 1;
            for (var i = 0; i < held.length; i++) {
                writer.visitField(ACC_PRIVATE | ACC_FINAL, "a" + i, held[i].getDescriptor(), null, null);
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(held[i].getOpcode(ILOAD), at);
                code.visitFieldInsn(PUTFIELD, name, "a" + i, held[i].getDescriptor());
                at += held[i].getSize();
            }
            code.visitInsn(RETURN);
            end(code);
        }

        /** What holds on to nothing is made once. */
        private void only() {
            writer.visitField(ACC_STATIC | ACC_FINAL, "it", face.getDescriptor(), null, null);
            var code = writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            code.visitTypeInsn(NEW, name);
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKESPECIAL, name, "<init>", start, false);
            code.visitFieldInsn(PUTSTATIC, name, "it", face.getDescriptor());
            code.visitInsn(RETURN);
            end(code);
        }

        private void factory() {
            var code = writer.visitMethod(ACC_STATIC, "of", call, null, null);
            code.visitCode();
            code.visitTypeInsn(NEW, name);
            code.visitInsn(DUP);
            var at = 0;
            for (var type : held) {
                code.visitVarInsn(type.getOpcode(ILOAD), at);
                at += type.getSize();
            }
            code.visitMethodInsn(INVOKESPECIAL, name, "<init>", start, false);
            code.visitInsn(ARETURN);
            end(code);
        }

        private static void end(MethodVisitor code) {
            code.visitMaxs(0, 0);
            code.visitEnd();
        }

        /** What is held, and then what the method is given, each as what is called wants it. */
        private void arguments(MethodVisitor code, Type erased, Handle done, Type meant) {
            var wanted = new ArrayList<>(List.of(Type.getArgumentTypes(done.getDesc())));
            if (done.getTag() != H_INVOKESTATIC && done.getTag() != H_NEWINVOKESPECIAL) {
                wanted.add(0, Type.getObjectType(done.getOwner()));
            }
            for (var i = 0; i < held.length; i++) {
                code.visitVarInsn(ALOAD, 0);
                code.visitFieldInsn(GETFIELD, name, "a" + i, held[i].getDescriptor());
                convert(code, held[i], wanted.get(i));
            }
            var given = erased.getArgumentTypes();
            var at = 1;
            for (var i = 0; i < given.length; i++) {
                code.visitVarInsn(given[i].getOpcode(ILOAD), at);
                convert(code, given[i], meant.getArgumentTypes()[i]);
                convert(code, meant.getArgumentTypes()[i], wanted.get(held.length + i));
                at += given[i].getSize();
            }
        }

        private static void result(MethodVisitor code, Type found, Type meant, Type erased) {
            if (erased.getSort() != Type.VOID) {
                convert(code, found, meant);
                convert(code, meant, erased);
            } else if (found.getSize() > 0) {
                code.visitInsn(found.getSize() == 1 ? POP : POP2);
            }
            code.visitInsn(erased.getOpcode(IRETURN));
        }

        private static void convert(MethodVisitor code, Type from, Type to) {
            if (from.equals(to)) {
                return;
            }
            if (PLAIN.contains(from) && PLAIN.contains(to)) {
                widen(code, from, to);
            } else if (PLAIN.contains(from)) {
                var box = box(from);
                code.visitMethodInsn(INVOKESTATIC, box, "valueOf", "(" + from + ")L" + box + ";", false);
            } else if (PLAIN.contains(to)) {
                unbox(code, from, to);
            } else if (!to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(CHECKCAST, to.getInternalName());
            }
        }

        private static String box(Type plain) {
            return "java/lang/" + BOXES.get(PLAIN.indexOf(plain));
        }

        private static void unbox(MethodVisitor code, Type from, Type to) {
            var known = PLAIN.stream()
                    .filter(plain -> box(plain).equals(from.getInternalName()))
                    .findFirst();
            var plain = known.orElse(to);
            if (known.isEmpty()) {
                code.visitTypeInsn(CHECKCAST, box(to));
            }
            code.visitMethodInsn(INVOKEVIRTUAL, box(plain), plain.getClassName() + "Value", "()" + plain, false);
            widen(code, plain, to);
        }

        private static void widen(MethodVisitor code, Type from, Type to) {
            var sort = from.getSort();
            if (sort == to.getSort() || to.getSort() == Type.INT) {
                return;
            }
            switch (to.getSort()) {
                case Type.LONG -> code.visitInsn(I2L);
                case Type.FLOAT -> code.visitInsn(sort == Type.LONG ? L2F : I2F);
                case Type.DOUBLE -> code.visitInsn(sort == Type.LONG ? L2D : sort == Type.FLOAT ? F2D : I2D);
                default -> {
                    // A byte is a short already.
                }
            }
        }
    }
}
