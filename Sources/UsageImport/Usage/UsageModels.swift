import Catalog
import RateImport
import Scenarios
import SourceLoading
import UsageTables

/// What the names of models in logs and bills stand for; each is looked up once.
struct UsageModels {
    /// What a name stands for.
    struct Model {
        /// The offering; nil where the catalog does not know it.
        var offering: Offering?

        /// The offering's id, or the name as it is written.
        var name: String

        /// Where its requests could be served; nil where that is not known.
        var scope: Scope?

        /// Who sells it, where the name says so; nil for none.
        var platform: PlatformID?

        /// The region that the name holds; nil for none.
        var region: Region?

        /// What the project says that its costs belong to.
        var tags: [Tag] = []

        /// How to say what the name stands for, where it is one that names no model.
        var advice: String?
    }

    private let catalog: RateCatalog
    private let profiles: UsageProfiles
    private let spellings: AWSPriceListNames
    private var known: [String: Model] = [:]

    init(catalog: RateCatalog, profiles: UsageProfiles) {
        self.catalog = catalog
        self.profiles = profiles
        spellings = AWSPriceListNames(catalog)
    }

    /// What a vendor id, an ARN, a name or an abbreviation of a price list stands for.
    mutating func model(named written: String) -> Model {
        if let model = known[written] { return model }
        let model = find(written)
        known[written] = model
        return model
    }

    private func find(_ written: String) -> Model {
        let profile = profiles.profile(of: written)
        let name = profile?.model ?? written
        let tags = profile?.tags ?? []
        let place =
            catalog.offering(named: written)?.address.region ?? UsageModels.region(of: written)
        if let match = catalog.offering(named: name) {
            let isOfBedrock = (match.address.platform ?? .bedrock) == .bedrock
            return Model(
                offering: catalog.vocabulary.offerings[match.offering],
                name: match.offering.text,
                scope: profile?.scope ?? match.scope ?? (isOfBedrock ? .inRegion : nil),
                platform: match.address.platform,
                region: place,
                tags: tags
            )
        }
        if let offering = spellings.offering(named: name) {
            return Model(offering: offering, name: offering.id.text, region: place, tags: tags)
        }
        let prefix = name.prefix { $0 != "." }
        return Model(
            name: written,
            scope: InferenceProfile(rawValue: String(prefix))?.scope,
            region: place,
            tags: tags,
            advice: profiles.advice(for: written)
        )
    }

    /// The region of an ARN.
    private static func region(of name: String) -> Region? {
        guard name.hasPrefix("arn:") else { return nil }
        let parts = name.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
        return parts.count > 4 ? Region(parsing: String(parts[3])) : nil
    }
}
