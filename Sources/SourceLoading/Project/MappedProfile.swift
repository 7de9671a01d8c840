public import Catalog
public import Scenarios

/// What an ARN without a model, such as that of an application inference profile, stands for.
public struct MappedProfile: Sendable, Hashable {
    /// The ARN, or its last part.
    public let name: String

    /// A name of the model that it invokes.
    public let model: String

    /// Where its requests may be served; nil where the name of the model tells.
    public let scope: Scope?

    /// What its costs belong to.
    public let tags: [Tag]

    /// Creates a profile.
    public init(name: String, model: String, scope: Scope?, tags: [Tag]) {
        self.name = name
        self.model = model
        self.scope = scope
        self.tags = tags
    }

    /// The part of a name after its last slash, which is unique in an account and a region.
    public static func lastPart(of name: String) -> String {
        name.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? name
    }
}
