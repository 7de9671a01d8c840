/// Finds the tags that are kept among all that an export has.
///
/// A tag `team` stands in exports under its own name, or as `resourceTags/user:team`,
/// `resourceTags/team`, `user:team`, `user_team`, `iamPrincipal/team` or `accountTag/team`; of two of
/// them the first in this order counts.
struct UsageTagNames {
    private static let prefixes = [
        "", "resourceTags/user:", "resourceTags/", "user:", "user_", "resource_tags_user_",
        "iamPrincipal/", "iamPrincipal/user:", "accountTag/", "costCategory/",
    ]

    private let spellings: [(name: String, spellings: [String])]

    /// Prepares to look for tags.
    init(_ names: [String]) {
        spellings = names.map { ($0, UsageTagNames.spellings(of: $0)) }
    }

    /// How exports may spell a tag, in the order in which they count.
    static func spellings(of name: String) -> [String] { prefixes.map { $0 + name } }

    /// Whether no tag is kept.
    var isEmpty: Bool { spellings.isEmpty }

    /// The tags that are kept.
    ///
    /// - Parameter value: Gives the value of a tag by its spelling in the export; nil for none.
    /// - Returns: The values by the names that people know.
    func values(_ value: (String) -> String?) -> [String: String] {
        var found: [String: String] = [:]
        for (name, spellings) in spellings {
            for spelling in spellings {
                guard let text = value(spelling), !text.isEmpty else { continue }
                found[name] = text
                break
            }
        }
        return found
    }
}
