import Analysis
import Catalog
import Pricing
import Scenarios

extension ComparisonReport {
    /// The command that prints what the scenario costs in one of the ways.
    func command(for way: PurchaseWay) -> String {
        let options = [
            ("workload", comparison.workload.id), ("model", way.model.text),
            ("platform", way.platform.text), ("region", way.region?.text),
            ("scope", way.scope?.rawValue), ("tier", way.tier?.rawValue),
        ]
        let variant = comparison.scenario.variant.map { " --variant \($0.id)" } ?? ""
        return "ratebook compare \(comparison.scenario.id)\(variant)"
            + options.map { name, value in value.map { " --\(name) \($0)" } ?? "" }.joined()
    }
}

extension ComparedOption {
    /// The keys of a variant in which a workload is bought so; nil where it would not cost the
    /// same, because more than the tokens changes.
    func variantKeys(of workload: Workload?, _ baseline: PurchaseWay) -> [String]? {
        let isMovedAlone = surroundings.allSatisfy { surrounding in
            surrounding.treatment == .kept || surrounding.part == .tokenCounts
        }
        guard let workload, isMovedAlone, way.region == baseline.region else { return nil }
        return [
            ("model", way.model.text, way.model == baseline.model),
            ("platform", way.platform.text, way.platform == baseline.platform),
            ("scope", way.scope?.rawValue, way.scope == baseline.scope),
            ("tier", way.tier?.rawValue, way.tier == baseline.tier),
        ]
        .compactMap { name, value, isSame in
            isSame ? nil : value.map { "\(workload.id).\(name): \($0)" }
        }
    }
}
