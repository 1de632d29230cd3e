package io.github.cognitotoken.nativeimage;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ServiceLoader;

/**
 * The calls that a native image has to be told about. Each does what the JDK's method does, and records it if it found
 * something: what is not there needs no metadata.
 */
public final class RecordedCalls {

    private RecordedCalls() {}

    @Replaces(statically = Class.class)
    public static Class<?> forName(String name) throws ClassNotFoundException {
        return Recorder.type(Class.forName(name));
    }

    @Replaces(statically = Class.class)
    public static Class<?> forName(String name, boolean initialize, ClassLoader loader) throws ClassNotFoundException {
        return Recorder.type(Class.forName(name, initialize, loader));
    }

    @Replaces
    public static Class<?> loadClass(ClassLoader loader, String name) throws ClassNotFoundException {
        return Recorder.type(loader.loadClass(name));
    }

    @Replaces
    public static Method getMethod(Class<?> type, String name, Class<?>... parameters) throws NoSuchMethodException {
        return Recorder.executable(type.getMethod(name, parameters));
    }

    @Replaces
    public static Method getDeclaredMethod(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        return Recorder.executable(type.getDeclaredMethod(name, parameters));
    }

    @Replaces
    public static Constructor<?> getConstructor(Class<?> type, Class<?>... parameters) throws NoSuchMethodException {
        return Recorder.executable(type.getConstructor(parameters));
    }

    @Replaces
    public static Constructor<?> getDeclaredConstructor(Class<?> type, Class<?>... parameters)
            throws NoSuchMethodException {
        return Recorder.executable(type.getDeclaredConstructor(parameters));
    }

    @Replaces
    public static Field getField(Class<?> type, String name) throws NoSuchFieldException {
        return Recorder.field(type.getField(name));
    }

    @Replaces
    public static Field getDeclaredField(Class<?> type, String name) throws NoSuchFieldException {
        return Recorder.field(type.getDeclaredField(name));
    }

    @Replaces
    public static Method[] getMethods(Class<?> type) {
        return Recorder.all("methods", type, type.getMethods());
    }

    @Replaces
    public static Method[] getDeclaredMethods(Class<?> type) {
        return Recorder.all("methods", type, type.getDeclaredMethods());
    }

    @Replaces
    public static Constructor<?>[] getConstructors(Class<?> type) {
        return Recorder.all("constructors", type, type.getConstructors());
    }

    @Replaces
    public static Constructor<?>[] getDeclaredConstructors(Class<?> type) {
        return Recorder.all("constructors", type, type.getDeclaredConstructors());
    }

    @Replaces
    public static Field[] getFields(Class<?> type) {
        return Recorder.all("fields", type, type.getFields());
    }

    @Replaces
    public static Field[] getDeclaredFields(Class<?> type) {
        return Recorder.all("fields", type, type.getDeclaredFields());
    }

    @Replaces
    public static URL getResource(Class<?> type, String name) {
        return Recorder.resource(type, name, type.getResource(name));
    }

    @Replaces
    public static InputStream getResourceAsStream(Class<?> type, String name) {
        return Recorder.resource(type, name, type.getResourceAsStream(name));
    }

    @Replaces
    public static URL getResource(ClassLoader loader, String name) {
        return Recorder.resource(name, loader.getResource(name));
    }

    @Replaces
    public static InputStream getResourceAsStream(ClassLoader loader, String name) {
        return Recorder.resource(name, loader.getResourceAsStream(name));
    }

    @Replaces
    public static Enumeration<URL> getResources(ClassLoader loader, String name) throws IOException {
        Enumeration<URL> found = loader.getResources(name);
        Recorder.resource(name, found.hasMoreElements() ? found : null);
        return found;
    }

    @Replaces(statically = ClassLoader.class)
    public static URL getSystemResource(String name) {
        return Recorder.resource(name, ClassLoader.getSystemResource(name));
    }

    @Replaces(statically = ClassLoader.class)
    public static InputStream getSystemResourceAsStream(String name) {
        return Recorder.resource(name, ClassLoader.getSystemResourceAsStream(name));
    }

    @Replaces(statically = ServiceLoader.class)
    public static <S> ServiceLoader<S> load(Class<S> service) {
        return Recorder.service(service, ServiceLoader.load(service));
    }

    @Replaces(statically = ServiceLoader.class)
    public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
        return Recorder.service(service, ServiceLoader.load(service, loader));
    }

    @Replaces(statically = Proxy.class)
    public static Object newProxyInstance(ClassLoader loader, Class<?>[] interfaces, InvocationHandler handler) {
        Recorder.proxy(interfaces);
        return Proxy.newProxyInstance(loader, interfaces, handler);
    }

    @Replaces(statically = Array.class, name = "newInstance")
    public static Object newArray(Class<?> component, int length) {
        Object array = Array.newInstance(component, length);
        Recorder.type(array.getClass());
        return array;
    }

    @Replaces(statically = ResourceBundle.class)
    public static ResourceBundle getBundle(String name) {
        Recorder.record("bundle " + name);
        return ResourceBundle.getBundle(name);
    }

    @Replaces(statically = ResourceBundle.class)
    public static ResourceBundle getBundle(String name, Locale locale) {
        Recorder.record("bundle " + name);
        return ResourceBundle.getBundle(name, locale);
    }

    @Replaces(statically = System.class)
    public static void loadLibrary(String name) {
        Recorder.record("library " + name);
        System.loadLibrary(name);
    }

    @Replaces
    public static Object readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        Object read = in.readObject();
        Recorder.record("serialization " + read.getClass().getName());
        return read;
    }

    @Replaces(statically = Charset.class, name = "forName")
    public static Charset charset(String name) {
        Charset found = Charset.forName(name);
        Recorder.record("charset " + found.name());
        return found;
    }

    @Replaces
    public static URLConnection openConnection(URL url) throws IOException {
        Recorder.record("protocol " + url.getProtocol());
        return url.openConnection();
    }

    @Replaces
    public static URLConnection openConnection(URL url, java.net.Proxy proxy) throws IOException {
        Recorder.record("protocol " + url.getProtocol());
        return url.openConnection(proxy);
    }

    @Replaces
    public static MethodHandle findVirtual(MethodHandles.Lookup lookup, Class<?> type, String name, MethodType kind)
            throws NoSuchMethodException, IllegalAccessException {
        return Recorder.handle(type, name, kind, lookup.findVirtual(type, name, kind));
    }

    @Replaces
    public static MethodHandle findStatic(MethodHandles.Lookup lookup, Class<?> type, String name, MethodType kind)
            throws NoSuchMethodException, IllegalAccessException {
        return Recorder.handle(type, name, kind, lookup.findStatic(type, name, kind));
    }

    @Replaces
    public static MethodHandle findConstructor(MethodHandles.Lookup lookup, Class<?> type, MethodType kind)
            throws NoSuchMethodException, IllegalAccessException {
        return Recorder.handle(type, "<init>", kind, lookup.findConstructor(type, kind));
    }

    @Replaces
    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, Class<?> type, String name, Class<?> kind)
            throws NoSuchFieldException, IllegalAccessException {
        VarHandle found = lookup.findVarHandle(type, name, kind);
        Recorder.record("field " + type.getName() + " " + name);
        return found;
    }
}
