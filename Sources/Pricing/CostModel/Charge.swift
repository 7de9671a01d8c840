import Catalog
import Formulas
import Scenarios

/// What a usage at one rate of the catalog becomes on the bill.
struct Charge {
    /// What is bought.
    let sku: SKU

    /// The name of the line and of its rate.
    let id: String

    /// The part of the bill.
    let part: CostPart

    /// What the line belongs to.
    let owner: Owner

    /// What the line is called; nil for the name of the meter.
    let label: String?

    /// How often it falls.
    let recurrence: Recurrence

    init(
        _ sku: SKU,
        as id: String,
        _ part: CostPart,
        _ owner: Owner,
        label: String? = nil,
        falling recurrence: Recurrence = .monthly
    ) {
        self.sku = sku
        self.id = id
        self.part = part
        self.owner = owner
        self.label = label
        self.recurrence = recurrence
    }
}

extension ModelBuilder {
    /// Adds the line of a charge: a usage times its rate.
    mutating func add(_ charge: Charge, for usage: Formula, _ unit: String) {
        let formula = usage * bind(charge.sku, to: RateSlot(charge.id))
        add(charge, for: usage, unit, costing: formula)
    }

    /// Adds the line of a charge that the catalog may price by monthly bands: each unit then has the
    /// price of its band.
    mutating func addByBands(_ charge: Charge, for usage: Formula, _ unit: String) {
        guard hasBands(charge.sku) else { return add(charge, for: usage, unit) }
        let formula = tiered(usage, at: charge.sku, slot: charge.id)
        add(charge, for: usage, unit, costing: formula)
    }

    private mutating func add(
        _ charge: Charge,
        for usage: Formula,
        _ unit: String,
        costing formula: Formula
    ) {
        add(
            LineItem(
                id: LineID(charge.id),
                part: charge.part,
                group: charge.owner.title,
                label: charge.label ?? catalog.label(of: charge.sku.meter),
                recurrence: charge.recurrence,
                usage: usage,
                usageUnit: unit,
                formula: formula
            )
        )
    }
}
