package io.github.cognitotoken.webdriver;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.e2e.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A headless Chromium with a profile of its own, which reaches nothing but this machine. */
public final class Chromium implements AutoCloseable {

    /** What the protocol calls an element. */
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

    private static final long LIMIT_NANOS = 30_000_000_000L;

    private static final List<String> SWITCHES = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--window-size=1024,768",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]");

    private final DriverProcess driver;
    private final DriverCalls calls;
    private final String session;

    private Chromium(DriverProcess driver, DriverCalls calls, String session) {
        this.driver = driver;
        this.calls = calls;
        this.session = session;
    }

    /** Skips the test, with the reason, where there is no Chromium. */
    public static void require() {
        Tool.require("chromium", "google-chrome");
        Tool.require("chromedriver");
    }

    /** Starts one. What it stores goes to this folder. */
    public static Chromium start(Path folder) {
        DriverProcess driver = DriverProcess.start(folder);
        DriverCalls calls = new DriverCalls(driver.address());
        Map<String, ?> options = Map.of("args", SWITCHES);
        JsonObject created = calls.post(
                        "/session",
                        Map.of(
                                "capabilities",
                                Map.of(
                                        "alwaysMatch",
                                        Map.of("acceptInsecureCerts", true, "goog:chromeOptions", options))))
                .getAsJsonObject();
        return new Chromium(
                driver, calls, "/session/" + created.get("sessionId").getAsString());
    }

    /** Opens a page, and waits until it is loaded. */
    public Chromium open(String address) {
        calls.post(session + "/url", Map.of("url", address));
        return this;
    }

    public String address() {
        return calls.get(session + "/url").getAsString();
    }

    public String source() {
        return calls.get(session + "/source").getAsString();
    }

    /** Waits for an element, and types into it. */
    public Chromium type(String css, String text) {
        patiently(() -> calls.post(element(css) + "/value", Map.of("text", text)));
        return this;
    }

    /** Waits for an element, and clicks it. */
    public Chromium click(String css) {
        patiently(() -> calls.post(element(css) + "/click", Map.of()));
        return this;
    }

    /** Waits for an element; returns the text that it shows. */
    public String text(String css) {
        return patiently(() -> calls.get(element(css) + "/text").getAsString());
    }

    /** Waits until the condition holds. */
    public Chromium await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " does not come: " + address() + "\n" + source());
            }
            pause();
        }
        return this;
    }

    /** What a script returns. */
    public JsonElement run(String script) {
        return calls.post(session + "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    /** A command of Chromium's own protocol. */
    public JsonElement devTools(String command, Map<String, ?> parameters) {
        return calls.post(session + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    /** Shows pages light or dark, as wide as that. */
    public Chromium looks(String colorScheme, int width, int height) {
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Stores what it shows as a PNG. */
    public void screenshot(Path file) {
        String png = calls.get(session + "/screenshot").getAsString();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getMimeDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plugs in an authenticator for passkeys, whose user is always there and always verified. */
    public Chromium withAuthenticator() {
        calls.post(
                session + "/webauthn/authenticator",
                Map.of(
                        "protocol", "ctap2",
                        "transport", "internal",
                        "hasResidentKey", true,
                        "hasUserVerification", true,
                        "isUserVerified", true,
                        "isUserConsenting", true));
        return this;
    }

    /** Forgets what the site of this page remembers of the user. */
    public Chromium forgetCookies() {
        calls.delete(session + "/cookie");
        return this;
    }

    private String element(String css) {
        JsonObject found = calls.post(session + "/element", Map.of("using", "css selector", "value", css))
                .getAsJsonObject();
        return session + "/element/" + found.get(ELEMENT).getAsString();
    }

    private <T> T patiently(Supplier<T> command) {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        while (true) {
            try {
                return command.get();
            } catch (DriverError e) {
                if (!e.mayPass() || System.nanoTime() > deadline) {
                    throw new AssertionError(e.getMessage() + " at " + address() + "\n" + source(), e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            calls.delete(session);
        } finally {
            driver.close();
        }
    }
}
