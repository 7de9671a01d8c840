public import SourceLoading

/// What the models of usages stand for where they are ARNs without a model.
public struct UsageProfiles: Sendable {
    /// Kinds of resources whose ARN names no model.
    private static let opaque = [
        "application-inference-profile", "custom-model", "custom-model-deployment",
        "default-prompt-router", "imported-model", "prompt-router", "provisioned-model",
    ]

    private let known: [String: MappedProfile]
    private let hasProject: Bool

    /// Prepares to look profiles up; nil stands for no project.
    public init(_ profiles: [MappedProfile]?) {
        hasProject = profiles != nil
        known = Dictionary((profiles ?? []).map { ($0.name, $0) }) { first, _ in first }
    }

    /// The profile of a model, by its ARN or else by its last part.
    public func profile(of model: String) -> MappedProfile? {
        known[model] ?? known[MappedProfile.lastPart(of: model)]
    }

    /// How to say what an ARN stands for; nil for a name that should name a model.
    public func advice(for model: String) -> String? {
        guard model.hasPrefix("arn:"),
            UsageProfiles.opaque.contains(where: { model.contains(":" + $0 + "/") })
        else { return nil }
        let part = MappedProfile.lastPart(of: model)
        let place =
            hasProject
            ? "map it in Content/profiles.yaml" : "in a project, Content/profiles.yaml can map it"
        return "the ARN names no model: \(place), under profiles: \"\(part)\": { model: ... }"
    }
}
