import Catalog
import Formulas
import Quantities
import Scenarios

/// The lines of a service as its file declares them.
struct DeclaredLines {
    let use: ServiceUse
    let region: Region
    let units: WorkUnits

    private var service: ServiceDeclaration { use.service }
    private var owner: Owner { Owner(id: service.id, title: service.own.title) }

    /// Adds the lines: those of each model of a list first.
    func add(to builder: inout ModelBuilder) {
        for (index, model) in use.models.enumerated() {
            let each = owner.part("\(index + 1)", builder.catalog.name(of: model.model.value))
            for line in service.models?.lines ?? [] {
                add(line, model.values, of: each, model, to: &builder)
            }
        }
        for line in service.own.lines { add(line, use.own, of: owner, to: &builder) }
        for use in use.groups {
            let title = use.group.section.title
            let part = Owner(id: owner.prefix + use.group.id, title: title)
            for line in use.group.section.lines { add(line, use.values, of: part, to: &builder) }
        }
    }

    /// Adds a line; none where all that it counts is a nought that nobody stated, or where nothing
    /// is above what is included.
    private func add(
        _ line: ServiceLine,
        _ stated: ServiceUse.Values,
        of owner: Owner,
        _ model: ServiceUse.Model? = nil,
        to builder: inout ModelBuilder
    ) {
        if let condition = line.condition,
            stated.switches.contains(condition.name) != condition.isOn
        {
            return
        }
        let numbers = stated.numbers.filter { $0.value.isStated }
        guard let formula = line.formula.filled(with: names(of: numbers)) else { return }
        for excess in formula.excesses {
            guard let number = numbers[excess.number.name], !number.key.grows else { continue }
            guard builder.mayExceed(number, of: owner, excess.included) else { return }
        }
        var values: [DriverID: Formula] = [:]
        for id in formula.drivers {
            if let volume = use.volume, id.name == service.volume?.things {
                values[id] = units.monthly(volume, of: self.owner, in: &builder)
            } else if let number = numbers[id.name] {
                values[id] = builder.driver(number, of: owner)
            }
        }
        guard let usage = formula.filled(with: values) else { return }
        guard let purchase = line.purchase, let offering = purchase.offering ?? model?.model.value
        else {
            builder.add(item(line, owner, costing: usage))
            return
        }
        let sku = SKU(
            platform: purchase.platform,
            offering: offering,
            meter: purchase.meter,
            region: region,
            scope: model?.scope.value
        )
        let charge = Charge(
            sku,
            as: owner.prefix + line.id,
            service.part,
            owner,
            label: line.label,
            falling: use.recurrence
        )
        let unit = builder.catalog.vocabulary.meters[sku.meter]?.units ?? "units"
        builder.add(charge, for: usage, unit)
    }

    /// Numbers, and the things of the volume, as formulas by their names.
    private func names(of numbers: [String: Assumption]) -> [DriverID: Formula] {
        let names =
            numbers.keys
            + [use.volume.flatMap { _ in service.volume?.things }]
            .compactMap(\.self)
        return Dictionary(names.map { (DriverID($0), .driver(DriverID($0))) }) { first, _ in first }
    }

    private func item(_ line: ServiceLine, _ owner: Owner, costing dollars: Formula) -> LineItem {
        LineItem(
            id: LineID(owner.prefix + line.id),
            part: service.part,
            group: owner.title,
            label: line.label ?? line.id,
            recurrence: use.recurrence,
            usage: dollars,
            usageUnit: "USD",
            formula: dollars
        )
    }
}

extension Assumption {
    /// Whether it is more than the default nought of its key.
    fileprivate var isStated: Bool { !isDefault || value != Spread(.zero) }
}
