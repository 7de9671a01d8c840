import Catalog
import ReportModel
import Scenarios
import SourceLoading

/// What the models of usages stand for where they are ARNs without a model.
struct UsageProfiles {
    /// Kinds of resources whose ARN names no model.
    private static let opaque = [
        "application-inference-profile", "custom-model", "custom-model-deployment",
        "default-prompt-router", "imported-model", "prompt-router", "provisioned-model",
    ]

    private let known: [String: MappedProfile]
    private let hasProject: Bool

    /// Prepares to look profiles up; nil stands for no project.
    init(_ profiles: [MappedProfile]?) {
        hasProject = profiles != nil
        known = Dictionary((profiles ?? []).map { ($0.name, $0) }) { first, _ in first }
    }

    /// The profile of a model, by its ARN or else by its last part.
    func profile(of model: String) -> MappedProfile? {
        known[model] ?? known[MappedProfile.lastPart(of: model)]
    }

    /// How to say what an ARN stands for; nil for a name that should name a model.
    func advice(for model: String) -> String? {
        guard model.hasPrefix("arn:"),
            UsageProfiles.opaque.contains(where: { model.contains(":" + $0 + "/") })
        else { return nil }
        let part = MappedProfile.lastPart(of: model)
        let place =
            hasProject
            ? "map it in Content/profiles.yaml" : "in a project, Content/profiles.yaml can map it"
        return "; the ARN names no model: \(place), under profiles: \"\(part)\": { model: ... }"
    }
}

extension Usage {
    /// The usage of the model that a profile stands for, at its scope; an ARN keeps its region.
    func mapped(to profile: MappedProfile?) -> Usage {
        guard let profile else { return self }
        let path = model.hasPrefix("arn:") ? model.lastIndex(of: "/").map { model[...$0] } : nil
        return Usage(
            platform: platform,
            model: path.map { $0 + profile.model } ?? profile.model,
            region: region,
            scope: scope ?? profile.scope,
            tier: tier,
            counts: counts,
            day: day,
            inputIncludesCached: inputIncludesCached
        )
    }
}

extension MappedProfile {
    /// The tags as a member of an answer; none without any.
    var tagMembers: [DataValue.Member] {
        let members = tags.map { DataValue.Member($0.name, .text($0.value)) }
        return members.isEmpty ? [] : [DataValue.Member("tags", .object(members))]
    }
}
