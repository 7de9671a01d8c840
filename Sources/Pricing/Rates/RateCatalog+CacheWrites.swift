public import Catalog
public import Quantities
public import Scenarios

extension RateCatalog {
    /// Whether what a workload writes to the cache of a model costs what input costs.
    ///
    /// So it is on platforms that cache by themselves: they have a price for what is read, and none
    /// for writing, for however long it is kept. On Bedrock writing without a price is a gap.
    ///
    /// - Parameters:
    ///   - workload: The workload, with its platform and its place.
    ///   - model: The model that is asked.
    ///   - tier: The tier in which tokens are bought; nil for the workload's own.
    ///   - day: The day whose rates are in force.
    /// - Returns: Whether it costs what input costs.
    public func billsCacheWritesAsInput(
        of workload: Workload,
        on model: OfferingID,
        as tier: PurchaseTier? = nil,
        asOf day: CalendarDate
    ) -> Bool {
        guard workload.platform != .bedrock else { return false }
        func isPriced(_ meter: MeterID) -> Bool {
            let sku = workload.sku(of: meter, on: model, as: tier)
            return !ratesWithOrWithoutScope(of: sku, on: day).isEmpty
        }
        return isPriced(.cacheReadTokens) && !Usage.cacheWrites.contains(where: isPriced)
    }
}
