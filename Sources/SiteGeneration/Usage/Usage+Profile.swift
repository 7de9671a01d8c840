import Catalog
import ReportModel
import Scenarios
import SourceLoading

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
