import Catalog
import Diagnostics
public import Foundation

/// Reads a rate catalog and checks its laws.
public enum CatalogLoader {
    /// Reads the catalog in a folder on disk, which is shown in diagnostics as `path`.
    public static func load(
        folder: URL,
        shownAs path: String = "Content/catalog"
    ) -> LoadedCatalog {
        let log = DiagnosticLog()
        guard let files = SourceFolder(reading: folder, shownAs: path, reporting: log) else {
            return LoadedCatalog(
                catalog: nil,
                services: .carried,
                diagnostics: log.diagnostics.inReadingOrder(),
                inputsDigest: SourceFolder(path: path, files: [:]).digest
            )
        }
        return load(files, reporting: log)
    }

    /// Reads the catalog in a folder that is held in memory.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - isBeginning: Whether a catalog without any release is in order.
    ///   - laws: When its laws are checked.
    /// - Returns: The catalog, or nil where there is an error, and every problem.
    public static func load(
        _ folder: SourceFolder,
        isBeginning: Bool = false,
        checkingLaws laws: LawChecking = .always
    ) -> LoadedCatalog {
        load(folder, reporting: DiagnosticLog(), isBeginning: isBeginning, laws)
    }

    private static func load(
        _ folder: SourceFolder,
        reporting log: DiagnosticLog,
        isBeginning: Bool = false,
        _ laws: LawChecking = .always
    ) -> LoadedCatalog {
        let digest = folder.digest
        let isSound = laws == .unlessCarried && digest == SourceFolder.soundCatalogDigest
        let catalog =
            isSound
            ? soundCatalog(in: folder, reporting: log)
            : catalog(in: folder, reporting: log, isBeginning)
        let services =
            isSound
            ? ServiceLoader.sound(in: folder)
            : ServiceLoader(catalog: log.diagnostics.containsErrors ? nil : catalog, log: log)
                .services(in: folder)
        return LoadedCatalog(
            catalog: log.diagnostics.containsErrors ? nil : catalog,
            services: services.completed(by: .carried),
            diagnostics: log.diagnostics.inReadingOrder(),
            inputsDigest: digest
        )
    }

    /// A catalog that is known to have no problem, so that most of it is read when it is asked for.
    private static func soundCatalog(
        in folder: SourceFolder,
        reporting log: DiagnosticLog
    ) -> RateCatalog {
        RateCatalog(
            vocabulary: VocabularyLoader(folder, reporting: log).load(),
            releases: ReleaseLoader(folder: folder, log: log, isSound: true)
                .load(isBeginning: false),
            snapshots: AvailabilityLoader.sound(in: folder)
        )
    }

    /// The catalog, with its laws checked as far as what they ask for could be read: nothing is
    /// called unknown or missing for the sole reason that its own line is wrong.
    private static func catalog(
        in folder: SourceFolder,
        reporting log: DiagnosticLog,
        _ isBeginning: Bool
    ) -> RateCatalog {
        reportUnexpectedFiles(in: folder, to: log)
        let vocabulary = VocabularyLoader(folder, reporting: log).load()
        let errorsInVocabulary = log.errorCount
        let releases = ReleaseLoader(folder: folder, log: log).load(isBeginning: isBeginning)
        let errorsInReleases = log.errorCount - errorsInVocabulary
        let snapshots = AvailabilityLoader(
            register: Register(folder: folder, log: log),
            vocabulary: errorsInVocabulary == 0 ? vocabulary : nil
        )
        let catalog = RateCatalog(
            vocabulary: vocabulary,
            releases: releases,
            snapshots: snapshots.load()
        )
        if errorsInVocabulary == 0 {
            for problem in CatalogLaws.referenceProblems(in: catalog) { log.report(problem) }
        }
        if errorsInReleases == 0 {
            for problem in CatalogLaws.ledgerProblems(in: catalog) { log.report(problem) }
        }
        return catalog
    }

    private static func reportUnexpectedFiles(in folder: SourceFolder, to log: DiagnosticLog) {
        let single: Set<String> = ["platforms.yaml", "meters.yaml", "sources.yaml"]
        let folders = ["releases/", AvailabilityLoader.folderName]
        for name in folder.names where !single.contains(name) {
            if folders.contains(where: name.hasPrefix) { continue }
            if name.hasPrefix("offerings/"), name.hasSuffix(".yaml") { continue }
            if name.hasPrefix(ServiceLoader.folder) { continue }
            log.report(
                Diagnostic(
                    .warning,
                    code: "unexpected-file",
                    "the file has no place in a catalog and is not read",
                    inFile: folder.shownPath(of: name),
                    help: "put it somewhere else; offerings, releases, availability and services "
                        + "have folders of their own"
                )
            )
        }
    }
}
