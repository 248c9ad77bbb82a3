package org.voltroam.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every wall of the house holds; and every rule that says so catches the one who breaks it, or it would prove nothing. */
final class WallsTest {

    private static final String OURS = "org.voltroam";
    private static final String BROKEN = "org.voltroam.verify.architecture.violations";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("org/voltroam/verify"))
            .importPackages(OURS);
    private static final JavaClasses RUIN = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void theDomainThenProtocolsThenThePlatformThenTheProductStandInALine() {
        holds(Walls::modulesStandInALine, "AsksThePlatform", "AsksARole");
    }

    @Test
    void inTheDomainValuesThenTheLedgerThenTheCatalogThenTheJourneyStandInALine() {
        holds(Walls::roomsOfTheDomainStandInALine, "KnowsTheLedger");
    }

    @Test
    void noStepOfTheJourneyKnowsALaterOne() {
        holds(Walls::noStepKnowsALaterOne, "KnowsItsCdr");
    }

    @Test
    void noPackageIsPartOfACycle() {
        holds(Walls::noPackageIsPartOfACycle, "Left", "Right");
    }

    @Test
    void protocolsDoNotKnowEachOther() {
        holds(Walls::protocolsDoNotKnowEachOther, "SpeaksOcpp");
    }

    @Test
    void versionsOfOneProtocolDoNotKnowEachOther() {
        holds(Walls::versionsDoNotKnowEachOther, "KnowsAnotherVersion");
    }

    @Test
    void whatServesAllVersionsOfAProtocolKnowsNone() {
        holds(Walls::whatServesAllVersionsKnowsNone, "KnowsAVersion", "PrefersAVersion");
    }

    @Test
    void rolesDoNotKnowEachOther() {
        holds(Walls::rolesDoNotKnowEachOther, "KnowsACpo");
    }

    @Test
    void whatAllRolesShareKnowsNoneOfThem() {
        holds(Walls::whatRolesShareKnowsNone, "KnowsAHub");
    }

    @Test
    void domainAndProtocolsCalculateWithExactNumbers() {
        holds(Walls::numbersAreExact, "Inexact", "InexactInside", "Converts");
    }

    @Test
    void domainAndProtocolsAreHandedTimeAndChanceAndNeverSleep() {
        holds(Walls::timeAndChanceAreHandedIn, "LooksAtTheClock", "Guesses", "Dozes");
    }

    @Test
    void sqlIsSpokenInOnePackage() {
        holds(Walls::sqlStaysInItsPackage, "AsksTheDatabase");
    }

    @Test
    void theEngineIsKnownInOnePackage() {
        holds(Walls::theEngineStaysInItsPackage, "UsesTheEngine");
    }

    @Test
    void threadsAreMadeInTwoPackagesAndByPrograms() {
        holds(Walls::threadsAreMadeInTheirPackages, "StartsAThread", "MakesThreads");
    }

    @Test
    void theDomainNeedsNothingButJava() {
        holds(Walls::theDomainNeedsNothingButJava, "Logs");
    }

    @Test
    void theDomainHasNoInputAndNoOutput() {
        holds(Walls::theDomainHasNoInputAndNoOutput, "ReadsAFile");
    }

    @Test
    void protocolsNeedOnlyJsonAndHaveNoSocket() {
        holds(Walls::protocolsNeedOnlyJsonAndHaveNoSocket, "OpensASocket");
    }

    @Test
    void protocolsLookUpNoName() {
        holds(Walls::protocolsLookUpNoName, "LooksUpAName");
    }

    @Test
    void everyPackageIsNullMarked() {
        holds(Walls::everyPackageIsNullMarked, "Unmarked");
    }

    @Test
    void onlyTestGearKnowsTestGear() {
        holds(Walls::onlyTestGearKnowsTestGear, "PlaysWithToys");
    }

    @Test
    void anOptionalIsForReturning() {
        holds(Walls::optionalIsForReturning, "Perhaps", "AsksPerhaps");
    }

    @Test
    void domainProtocolsAndPlatformPrintNothing() {
        holds(Walls::nothingIsPrinted, "Prints");
    }

    @Test
    void namesSayWhatTheyName() {
        holds(Walls::namesSayWhatTheyName, "FeedManager");
    }

    /** @param caught classes of the ruin that must be named by the rule's violations */
    private static void holds(Function<Walls, ArchRule> wall, String... caught) {
        var violations =
                wall.apply(new Walls(BROKEN)).evaluate(RUIN).getFailureReport().getDetails();
        for (var name : caught) {
            assertThat(violations).as("the rule bites").anyMatch(detail -> detail.contains("." + name));
        }
        wall.apply(new Walls(OURS)).check(HOUSE);
    }
}
