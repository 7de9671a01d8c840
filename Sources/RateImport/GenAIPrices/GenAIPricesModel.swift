import Catalog

/// A model of a genai-prices file: its names, and the inference profiles that they name.
///
/// A file has rules for the names that a model goes by. The texts of the rules are names of it
/// themselves: `contains: us.anthropic.claude-opus-5`. What else a rule would match is not asked,
/// for the rules are as wide as their author dared.
struct GenAIPricesModel {
    /// The model's id in the file.
    let id: String

    /// Where the model begins, as ``ListedValue/place`` has it.
    let place: String

    /// What it is called, without the prefix of a profile; the id first.
    let names: [String]

    /// The profiles in the order of the file; nil stands for a name without one.
    let profiles: [InferenceProfile?]

    /// Prefixes that are of no known profile.
    let unknownPrefixes: [String]

    /// The prices.
    let prices: ListedValue?

    /// What requests cost that are bought in other ways.
    let variants: [ListedValue]

    /// Whether the file keeps it only so that old names are recognised.
    let isRemoved: Bool

    /// Reads a model; nil for a value without an id.
    init?(_ value: ListedValue) {
        guard let id = value["id"]?.scalar else { return nil }
        self.id = id
        place = value.place
        prices = value["prices"]
        variants = value["price_variants"]?.items ?? []
        isRemoved = value["removed"]?.scalar == "true"
        let regional = "regional."
        let isRegional = id.hasPrefix(regional)
        let written = [isRegional ? String(id.dropFirst(regional.count)) : id]
        var names: [String] = []
        var profiles: [InferenceProfile?] = []
        var unknown: [String] = []
        for (index, name) in (written + GenAIPricesModel.texts(of: value["match"]))
            .enumerated()
        {
            let (prefix, plain) = GenAIPricesModel.split(name)
            if !names.contains(plain) { names.append(plain) }
            let profile = prefix.flatMap(InferenceProfile.init(rawValue:))
            if let prefix, profile == nil {
                if !unknown.contains(prefix) { unknown.append(prefix) }
            } else if !profiles.contains(profile), index > 0 || !isRegional {
                profiles.append(profile)
            }
        }
        self.names = names
        self.profiles = profiles
        unknownPrefixes = unknown
    }

    /// The texts of a rule that are names: not those that must all be met, and no patterns.
    private static func texts(of rule: ListedValue?) -> [String] {
        (rule?.members ?? [])
            .flatMap { clause -> [String] in
                switch clause.key {
                case "equals", "starts_with", "ends_with", "contains":
                    clause.value.scalar.map { [$0] } ?? []
                case "or": clause.value.items.flatMap(texts)
                default: []
                }
            }
    }

    /// The prefix of a profile, known or not, and the rest; makers' names are longer than the two
    /// letters of a country.
    private static func split(_ name: String) -> (prefix: String?, plain: String) {
        let prefix = name.prefix { $0 != "." }
        guard prefix.count < name.count,
            prefix.count == 2 || InferenceProfile(rawValue: String(prefix)) != nil
        else { return (nil, name) }
        return (String(prefix), String(name.dropFirst(prefix.count + 1)))
    }
}
