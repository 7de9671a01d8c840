import Catalog
import Scenarios
import UsageTables

extension UsageClaim {
    /// Whether a line of usage is claimed.
    func fits(_ group: UsageGroup) -> Bool {
        fits(models, group.model) && fits(accounts, group.account) && fits(services, group.service)
            && fits(principals, group.principal)
            && (regions.isEmpty || group.region.map(regions.contains) ?? false)
            && tags.allSatisfy { group.tags.values[$0.name] == $0.value }
    }

    private func fits(_ values: [String], _ value: String) -> Bool {
        values.isEmpty || values.contains(value)
    }
}
