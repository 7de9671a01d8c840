import Catalog
import Diagnostics
import Foundation
import Scenarios
import TestSupport
import Testing

@testable import SourceLoading

/// Files made of the declarations, read with the catalog that is shipped.
enum DeclaredFiles {
    /// A scenario file as a whole, with the services that the shipped catalog declares.
    static let declaration = MappingDeclaration.scenario(
        with: ShippedProject.catalog?.services.declared.all ?? []
    )

    /// Every place of a scenario file, those of a number with its cases among them.
    static let scenario = DeclaredPlace.all(of: declaration, file: complete) + numbers

    /// Every place of `site.yaml`.
    static let site = DeclaredPlace.all(of: .site) { $0 }

    /// Every place of a price list.
    static let prices = DeclaredPlace.all(of: .prices) { $0 }

    /// Every place of `profiles.yaml`.
    static let profiles = DeclaredPlace.all(of: .profiles) { $0 }

    private static let catalog = ShippedProject.catalog?.catalog

    /// What is wrong with a scenario file.
    static func problems(ofScenario text: String) -> [Diagnostic] {
        let files = ["one": text, "help-desk": complete(declaration.example())]
        let folder = SourceFolder(
            path: "Content",
            files: Dictionary(
                uniqueKeysWithValues: files.map { ("scenarios/\($0).yaml", Array($1.utf8)) }
            )
        )
        let log = DiagnosticLog()
        let loader = ScenarioLoader(
            catalog: catalog,
            settings: settings(in: MappingDeclaration.site.example(), log),
            services: ShippedProject.catalog?.services ?? .carried,
            folder: folder,
            overrides: DriverOverrides()
        )
        let scenario = loader.scenario("one", reporting: log).scenario
        #expect((scenario == nil) == log.diagnostics.containsErrors, "\(text)")
        return log.diagnostics.filter { $0.severity == .error }
    }

    /// What is wrong with a price list.
    static func problems(ofPrices text: String) -> [Diagnostic] {
        let log = DiagnosticLog()
        let loader = PriceListLoader(catalog: catalog, lists: ["one"], log: log)
        let list = loader.list("one", in: SourceFile(path: "one.yaml", text: text))
        #expect((list == nil) == log.diagnostics.containsErrors, "\(text)")
        return log.diagnostics
    }

    /// What is wrong with a site file.
    static func problems(ofSite text: String) -> [Diagnostic] {
        let log = DiagnosticLog()
        _ = settings(in: text, log)
        return log.diagnostics
    }

    /// What is wrong with a file of profiles.
    static func problems(ofProfiles text: String) -> [Diagnostic] {
        let log = DiagnosticLog()
        let file = SourceFile(path: "Content/profiles.yaml", text: text)
        _ = ProfileLoader(catalog: catalog, log: log).profiles(in: file)
        return log.diagnostics
    }

    private static func settings(in text: String, _ log: DiagnosticLog) -> SiteSettings? {
        SiteSettingsLoader(log: log).load(SourceFile(path: "Content/site.yaml", text: text))
    }

    /// A scenario with the knowledge base that examples name.
    @Sendable private static func complete(_ text: String) -> String {
        guard !text.contains(" knowledge_bases:") else { return text }
        let base = "{ store: { kind: s3-vectors }, corpus: { pages: 100 } }"
        return DeclaredPlace.adding("knowledge_bases: { handbook: \(base) }", to: text)
    }

    /// The cases of a number and of a volume, in one place each.
    private static var numbers: [DeclaredPlace] {
        [(MappingDeclaration.number, "output_tokens"), (.volume, "requests")]
            .flatMap { mapping, key in
                DeclaredPlace.all(of: mapping) { text in
                    let place = scenarioPlace
                    let declared = place.keys.first { $0.name == key }
                    return place.file(
                        place.mapping.example(of: place.kind, with: declared, as: text)
                    )
                }
            }
    }

    /// The first workload of a scenario.
    private static var scenarioPlace: DeclaredPlace {
        let places = DeclaredPlace.all(of: declaration, file: complete)
        return places.first { $0.mapping.id == "workload" } ?? places[0]
    }
}
