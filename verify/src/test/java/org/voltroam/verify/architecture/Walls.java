package org.voltroam.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What keeps the rooms apart, as rules for any house of this layout.
 *
 * @param root the package the house stands in: ours, or the one whose walls are broken on purpose
 */
record Walls(String root) {

    private static final Set<String> LOOK_UPS =
            Set.of("getByName", "getAllByName", "getLocalHost", "getHostName", "getCanonicalHostName", "isReachable");

    private static final List<String> STEPS =
            List.of("command", "authorization", "session", "cdr", "pricing", "settlement", "billing", "quote");

    private static final Set<String> RANDOM = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> THREAD_MAKERS = Set.of(
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.Timer");

    private static final Pattern EMPTY_WORDS = Pattern.compile(".*(Manager|Helper|Utils?|Impl|Processor)$");

    /**
     * Who may make threads outside platform.work and platform.engine: programs, which hand them to what they start.
     *
     * <p>A load of stations is a program of its own; the launcher makes the threads of everything else and stops it when the JVM does.
     */
    private static final List<String> PROGRAMS = List.of("testkit.station.StationLoad", "app.");

    /**
     * Where an Optional may stand besides a return type: Open keeps the constant beside its text, so that callers match on it; a
     * Journey is made to be read by pages; a WebSocket tells its protocol as an Optional, so its handshake and its twin in memory do;
     * a page may have no journey to show, and its template is compiled to a method that takes what the page has.
     */
    private static final List<String> OPTIONAL_ALLOWED = List.of(
            "web.template.",
            "domain.value.Open",
            "stage.Journey",
            "protocol.http.WebSocketEndpoint$Handshake$Accepted",
            "testkit.net.MemorySocket");

    ArchRule modulesStandInALine() {
        return layers("domain", "protocol", "platform", "testkit", "role", "stage", "web", "app")
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("protocol")
                .mayOnlyAccessLayers("domain")
                .whereLayer("platform")
                .mayOnlyAccessLayers("domain", "protocol")
                .whereLayer("testkit")
                .mayOnlyAccessLayers("domain", "protocol", "platform")
                .whereLayer("role")
                .mayOnlyAccessLayers("domain", "protocol", "platform")
                .whereLayer("stage")
                .mayOnlyAccessLayers("domain", "protocol", "platform", "role")
                .whereLayer("web")
                .mayOnlyAccessLayers("domain", "protocol", "platform", "role", "stage");
    }

    ArchRule roomsOfTheDomainStandInALine() {
        return inOrder("domain.", List.of("value", "ledger", "catalog", "journey", "aftercare", "store"));
    }

    ArchRule noStepKnowsALaterOne() {
        return inOrder("domain.journey.", STEPS);
    }

    ArchRule noPackageIsPartOfACycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule protocolsDoNotKnowEachOther() {
        return slices().matching(root + ".protocol.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), in("protocol.http..", "protocol.json.."));
    }

    ArchRule versionsDoNotKnowEachOther() {
        return slices().matching(root + ".protocol.*.(v*)..").should().notDependOnEachOther();
    }

    ArchRule whatServesAllVersionsKnowsNone() {
        return noClasses()
                .that(in("protocol..").and(not(in("protocol.*.v*..", "protocol.*.bridge.."))))
                .should()
                .dependOnClassesThat(in("protocol.*.v*.."));
    }

    ArchRule rolesDoNotKnowEachOther() {
        return slices().matching(root + ".role.(*)..").should().notDependOnEachOther();
    }

    ArchRule whatRolesShareKnowsNone() {
        return noClasses().that(in("role")).should().dependOnClassesThat(in("role.*.."));
    }

    ArchRule numbersAreExact() {
        return noClasses().that(in("domain..", "protocol..")).should(new Inexact());
    }

    ArchRule timeAndChanceAreHandedIn() {
        return noClasses().that(in("domain..", "protocol..")).should().accessTargetWhere(timeOrChance());
    }

    ArchRule sqlStaysInItsPackage() {
        return noClasses()
                .that(in("..").and(not(in("platform.store.postgres.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..", "org.flywaydb..");
    }

    ArchRule theEngineStaysInItsPackage() {
        return noClasses()
                .that(in("..").and(not(in("platform.engine.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..");
    }

    ArchRule threadsAreMadeInTheirPackages() {
        return noClasses()
                .that(in("..").and(not(in("platform.work..", "platform.engine..")))
                        .and(not(named(PROGRAMS))))
                .should()
                .accessTargetWhere(threadsMade());
    }

    ArchRule theDomainNeedsNothingButJava() {
        return classes()
                .that(in("domain.."))
                .should()
                .onlyDependOnClassesThat(in("domain..").or(resideInAnyPackage("java..", "org.jspecify..")));
    }

    ArchRule theDomainHasNoInputAndNoOutput() {
        return noClasses().that(in("domain..")).should().dependOnClassesThat(inputOrOutput());
    }

    ArchRule protocolsNeedOnlyJsonAndHaveNoSocket() {
        return classes()
                .that(in("protocol.."))
                .should()
                .onlyDependOnClassesThat(in("domain..", "protocol..")
                        .or(resideInAnyPackage(
                                "java..", "org.jspecify..", "tools.jackson..", "com.fasterxml.jackson.annotation.."))
                        .or(resideInAnyPackage("org.bouncycastle..", "javax.xml.stream..")) // of signed meter values
                        .and(not(inputOrOutput())));
    }

    /** An address may be read from its digits. Asking for the address of a name is input. */
    ArchRule protocolsLookUpNoName() {
        return noClasses()
                .that(in("protocol.."))
                .should()
                .callMethodWhere(describe(
                        "a name is looked up or a host is reached",
                        call -> call.getTargetOwner().getName().equals("java.net.InetAddress")
                                && LOOK_UPS.contains(call.getTarget().getName())));
    }

    /** Templates are compiled by a tool that knows nothing of nulls. */
    ArchRule everyPackageIsNullMarked() {
        return classes().that(in("..").and(not(in("web.template..")))).should(new InMarkedPackage());
    }

    ArchRule onlyTestGearKnowsTestGear() {
        return noClasses().that(in("..").and(not(in("testkit..")))).should().dependOnClassesThat(in("testkit.."));
    }

    ArchRule optionalIsForReturning() {
        return noClasses().that(in("..").and(not(named(OPTIONAL_ALLOWED)))).should(new KeepsOptionals());
    }

    ArchRule nothingIsPrinted() {
        return noClasses()
                .that(in("domain..", "protocol..", "platform.."))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
    }

    ArchRule namesSayWhatTheyName() {
        return noClasses().that(in("..")).should().haveNameMatching(EMPTY_WORDS.pattern());
    }

    private LayeredArchitecture layers(String... names) {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var name : names) {
            layers = layers.layer(name).definedBy(root + "." + name + "..");
        }
        return layers;
    }

    /** Each may access those before it. */
    private ArchRule inOrder(String parent, List<String> names) {
        var order = layers(names.stream().map(name -> parent + name).toArray(String[]::new));
        for (int index = 0; index < names.size(); index++) {
            var before =
                    names.subList(0, index).stream().map(name -> parent + name).toArray(String[]::new);
            var layer = order.whereLayer(parent + names.get(index));
            order = before.length == 0 ? layer.mayNotAccessAnyLayer() : layer.mayOnlyAccessLayers(before);
        }
        return order;
    }

    private DescribedPredicate<JavaClass> in(String... packages) {
        var absolute = Arrays.stream(packages)
                .map(name -> name.equals("..") ? root + ".." : root + "." + name)
                .toArray(String[]::new);
        return resideInAnyPackage(absolute);
    }

    /** Classes of these names, what is nested in them, or of packages where the name ends with a point. */
    private DescribedPredicate<JavaClass> named(List<String> names) {
        var absolute = names.stream().map(name -> root + "." + name).toList();
        return describe(
                "are among " + names,
                type -> absolute.stream()
                        .anyMatch(name -> name.endsWith(".")
                                ? type.getName().startsWith(name)
                                : type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static DescribedPredicate<JavaClass> inputOrOutput() {
        return resideInAnyPackage(
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.io",
                        "java.sql..",
                        "java.util.logging..")
                .and(resideOutsideOfPackages("java.nio.charset.."))
                .and(not(describe("are harmless", Walls::isHarmless)));
    }

    /** Reading the text of a URL or an address opens nothing ({@link #protocolsLookUpNoName}); the others belong to exceptions and to arrays of bytes in memory. */
    private static boolean isHarmless(JavaClass type) {
        return Stream.of(
                                "Serial",
                                "Serializable",
                                "UncheckedIOException",
                                "IOException",
                                "ByteArrayOutputStream",
                                "StringReader",
                                "StringWriter")
                        .anyMatch(name -> type.getName().equals("java.io." + name))
                || Stream.of("URI", "URLDecoder", "URLEncoder", "URISyntaxException", "InetAddress")
                        .anyMatch(name -> type.getName().equals("java.net." + name));
    }

    private static DescribedPredicate<JavaAccess<?>> timeOrChance() {
        return describe("a clock, chance or sleep", access -> {
            var owner = access.getTargetOwner().getName();
            var name = access.getTarget().getName();
            return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
                    || (owner.equals("java.lang.System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                    || (name.equals("sleep") && owner.startsWith("java."))
                    || (owner.equals("java.lang.Math") && name.equals("random"))
                    || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                    || RANDOM.contains(owner);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> threadsMade() {
        return describe("the making of threads", access -> {
            var owner = access.getTargetOwner().getName();
            var name = access.getTarget().getName();
            return THREAD_MAKERS.contains(owner)
                    || (owner.equals("java.lang.Thread")
                            && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread")
                                    .contains(name))
                    || (owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async"))
                    || name.equals("parallelStream");
        });
    }
}
