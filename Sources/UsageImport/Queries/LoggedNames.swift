import Catalog
import Quantities
import Scenarios
import SourceLoading
import UsageTables

/// The names of models in logs, as small tables: what has the same model and scope belongs together.
struct LoggedNames {
    private let engine: SQLEngine
    private let offerings: [Offering]
    private let profiles: [MappedProfile]
    private let catalog: RateCatalog
    private let tags: [String]

    init(
        _ catalog: RateCatalog,
        _ profiles: [MappedProfile],
        keeping tags: [String],
        for engine: SQLEngine
    ) {
        self.engine = engine
        self.catalog = catalog
        self.profiles = profiles.sorted { $0.name < $1.name }
        self.tags = tags
        offerings = catalog.vocabulary.offerings.values
            .filter { $0.vendorIDs[.bedrock]?.isEmpty == false }
            .sorted { $0.id.text < $1.id.text }
    }

    /// Whether the project says what any profile stands for.
    var hasProfiles: Bool { !profiles.isEmpty }

    /// The profiles that are named by their whole ARN.
    var wholeNames: [String] { profiles.map(\.name).filter { $0.contains("/") } }

    /// The tables.
    var values: [SQLValues] { [scopes, models, caches] + (hasProfiles ? [mapped] : []) }

    private var scopes: SQLValues {
        SQLValues(
            name: "scopes",
            comment: "Where the prefix of an inference profile lets a call be served.",
            columns: ["prefix", "scope"],
            rows: InferenceProfile.allCases.map {
                [engine.text($0.rawValue), engine.text($0.scope.rawValue)]
            }
        )
    }

    private var models: SQLValues {
        let names = offerings.flatMap { offering in
            (offering.vendorIDs[.bedrock] ?? []).map { ($0, offering.id.text) }
        }
        let known = names.filter { catalog.offering(named: $0.0)?.offering.text == $0.1 }
        return SQLValues(
            name: "models",
            comment: "The models of the catalog by their ids on Amazon Bedrock.",
            columns: ["name", "model"],
            rows: known.sorted { $0.0 < $1.0 }.map { [engine.text($0.0), engine.text($0.1)] }
        )
    }

    private var caches: SQLValues {
        func meter(_ offering: Offering, _ choice: Usage.Count.Choice) -> String {
            let all = Usage.cacheWrites
            let count = Usage.Count(all[0], 1, or: Array(all.dropFirst()), choice)
            return engine.text(count.meter(of: offering).text)
        }
        return SQLValues(
            name: "caches",
            comment: "The meter of writes to the cache without a lifetime: as the answer counts "
                + "them, and without an answer.",
            columns: ["model", "shortest", "of_any"],
            rows: offerings.filter { $0.cache?.lifetimes.isEmpty == false }
                .map { [engine.text($0.id.text), meter($0, .firstSold), meter($0, .anySold)] }
        )
    }

    private var mapped: SQLValues {
        SQLValues(
            name: "profiles",
            comment: "What Content/profiles.yaml says of application inference profiles.",
            columns: ["name", "model", "scope", "other_tags"]
                + tags.indices.map { "tag_\($0 + 1)" },
            rows: profiles.map(row)
        )
    }

    private func row(of profile: MappedProfile) -> [String] {
        let nothing = "CAST(NULL AS \(engine.textType))"
        let match = catalog.offering(named: profile.model)
        let scope = profile.scope ?? match?.scope ?? .inRegion
        let others = profile.tags.filter { !tags.contains($0.name) }.map { ($0.name, $0.value) }
        let rest = UsageTags(Dictionary(others) { first, _ in first }).text
        return [
            engine.text(profile.name),
            match.map { engine.text($0.offering.text) } ?? nothing,
            engine.text(scope.rawValue),
            engine.text(rest.isEmpty ? "" : " " + rest),
        ]
            + tags.map { name in
                profile.tags.first { $0.name == name }.map { engine.text($0.value) } ?? nothing
            }
    }
}
