import Catalog
import Quantities
import Scenarios
import UsageTables

/// A line of a bill, whatever its form.
struct BilledLine {
    /// What the bill is.
    let source: UsageSource

    /// What the cost is for.
    let charge: UsageCharge

    /// What was billed.
    let cost: Quantity

    /// The currency of the cost.
    let currency: Currency

    /// The day of the usage; nil where that is not said.
    let day: CalendarDate?

    /// A day of the billed month; nil where that is not said.
    let period: CalendarDate?

    /// The account that used it.
    let account: String

    /// The code of the region; empty where there is none.
    let region: String

    /// The service by its code, or else by its name; nil where the bill has no services.
    let service: String?

    /// What was sold, as people call it.
    let product: String

    /// The resource: an ARN, or the id of a model.
    let resource: String

    /// The usage type.
    let usageType: String

    /// How much was used, in the unit.
    let amount: Quantity

    /// What the bill calls the unit.
    let unit: String

    /// Who made the requests.
    let principal: String

    /// Whether it is of Amazon Bedrock: a bill without services was made for it alone, and models of
    /// other makers are billed by the AWS Marketplace, under codes that say nothing.
    var isOfBedrock: Bool {
        guard let service else { return true }
        return [service, product].contains { $0.contains("Bedrock") }
            || resource.contains(":bedrock")
            || usageType.contains("MP:") && usageType.contains("TokenCount")
    }

    /// What the line names its model by; empty where it names none.
    func modelName(_ usage: BilledUsage) -> String {
        let isModel =
            resource.contains(":bedrock:") || !resource.isEmpty && !resource.hasPrefix("arn:")
        guard isOfBedrock, !isModel else { return isOfBedrock ? resource : "" }
        return BilledProduct.model(of: product) ?? usage.model
    }

    /// The group of the line.
    ///
    /// - Parameters:
    ///   - month: The month that it counts for.
    ///   - model: Its model; nil where it names none.
    ///   - usage: What its usage type says.
    ///   - tags: The tags of it that are kept.
    /// - Returns: The group, without who made the requests.
    func group(
        in month: CalendarMonth,
        _ model: UsageModels.Model?,
        _ usage: BilledUsage,
        _ tags: [String: String]
    ) -> UsageGroup {
        var group = UsageGroup(month: month, source: source)
        group.account = account
        group.region = Region(parsing: region) ?? model?.region ?? usage.region
        group.model = model?.name ?? ""
        group.platform = isOfBedrock ? .bedrock : nil
        group.tier = usage.tier
        group.scope = usage.scope(of: model)
        group.service = service ?? ""
        group.charge = charge
        let own = model?.tags.map { ($0.name, $0.value) } ?? []
        group.tags = UsageTags(tags.merging(own) { $1 })
        return group
    }
}
