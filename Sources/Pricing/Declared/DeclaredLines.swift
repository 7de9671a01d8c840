import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// The lines of a service as its file declares them, and what it says that an author should know.
struct DeclaredLines {
    let use: ServiceUse
    let region: Region
    let units: WorkUnits

    /// What the models of all workloads read and write in a month.
    let tokens: Formula

    private var service: ServiceDeclaration { use.service }
    private var owner: Owner { owner(of: service.own) }

    /// Adds the lines, and what is to be known: those of each model of a list first.
    func add(to builder: inout ModelBuilder) {
        for (index, model) in use.models.enumerated() {
            guard let section = service.models else { continue }
            let each = owner.part("\(index + 1)", builder.catalog.name(of: model.model.value))
            add(section, model.values, of: each, model, to: &builder)
        }
        add(service.own, use.own, of: owner, to: &builder)
        for use in use.groups {
            let section = use.group.section
            let part = owner(of: section, named: use.group.isFlat ? nil : use.group.id)
            add(section, use.values, of: part, in: use.group, to: &builder)
        }
    }

    private func owner(of section: ServiceSection, named group: String? = nil) -> Owner {
        let id = [service.id, group].compactMap(\.self).joined(separator: ".")
        return Owner(id: id, title: service.heading ?? section.title)
    }

    private func name(
        of line: ServiceLine,
        _ owner: Owner,
        in group: ServiceDeclaration.Group?
    ) -> String {
        group.map { self.owner.prefix + $0.name(of: line) } ?? owner.prefix + line.id
    }

    private func add(
        _ section: ServiceSection,
        _ stated: ServiceUse.Values,
        of owner: Owner,
        in group: ServiceDeclaration.Group? = nil,
        _ model: ServiceUse.Model? = nil,
        to builder: inout ModelBuilder
    ) {
        for line in section.lines {
            let name = name(of: line, owner, in: group)
            add(line, named: name, stated, of: owner, model, to: &builder)
        }
        for finding in section.findings {
            guard let size = filled(finding.size, stated, of: owner, in: &builder) else { continue }
            let isSo =
                finding.isAbove
                ? builder.mayExceed(size, finding.limit)
                : builder.mayFallBelow(size, finding.limit)
            guard isSo else { continue }
            let origin = finding.size.drivers.lazy.compactMap { stated.numbers[$0.name]?.origin }
                .first
            builder.report(
                Diagnostic(
                    .warning,
                    code: "service-limit",
                    finding.words,
                    at: origin,
                    help: finding.help
                )
            )
        }
    }

    /// Adds a line; none where all that it counts is a nought that nobody stated, or where nothing
    /// is above what is included.
    private func add(
        _ line: ServiceLine,
        named name: String,
        _ stated: ServiceUse.Values,
        of owner: Owner,
        _ model: ServiceUse.Model?,
        to builder: inout ModelBuilder
    ) {
        if let condition = line.condition,
            stated.switches.contains(condition.name) != condition.isOn
        {
            return
        }
        for excess in line.formula.excesses {
            guard let number = stated.numbers[excess.number.name], !number.key.grows else {
                continue
            }
            guard builder.mayExceed(number, of: owner, excess.included) else { return }
        }
        guard let usage = filled(line.formula, stated, of: owner, in: &builder) else { return }
        guard let purchase = line.purchase, let offering = purchase.offering ?? model?.model.value
        else {
            let base = line.base.flatMap { filled($0, stated, of: owner, in: &builder) }
            builder.add(item(line, named: name, owner, costing: usage, of: base ?? usage))
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
            as: name,
            service.part,
            owner,
            label: line.label,
            falling: use.recurrence
        )
        let unit = builder.catalog.vocabulary.meters[sku.meter]?.units ?? "units"
        builder.addByBands(charge, for: usage, unit)
    }

    /// A formula over the names of a section as one over numbers of the model; nil where all that it
    /// counts is a nought that nobody stated.
    private func filled(
        _ formula: Formula,
        _ stated: ServiceUse.Values,
        of owner: Owner,
        in builder: inout ModelBuilder
    ) -> Formula? {
        let numbers = stated.numbers.filter { $0.value.isStated }
        let volume = service.volume.flatMap { volume in use.volume.map { (volume.things, $0) } }
        let known = formula.drivers
            .filter { id in
                numbers[id.name] != nil || id.name == volume?.0
                    || ScenarioFigure(rawValue: id.name) != nil
            }
            .map { ($0, Formula.driver($0)) }
        let left = formula.filled(with: Dictionary(uniqueKeysWithValues: known))
        var values: [DriverID: Formula] = [:]
        for id in left?.drivers ?? [] {
            if let volume, id.name == volume.0 {
                values[id] = units.monthly(volume.1, of: self.owner, in: &builder)
            } else if let number = numbers[id.name] {
                values[id] = builder.driver(number, of: owner)
            } else if let figure = ScenarioFigure(rawValue: id.name) {
                values[id] = value(of: figure, in: &builder)
            }
        }
        return left?.filled(with: values)
    }

    /// What is so of every scenario; inference is on the bill before all that follows from it.
    private func value(
        of figure: ScenarioFigure,
        in builder: inout ModelBuilder
    ) -> Formula {
        switch figure {
        case .allTokens: tokens
        case .inferenceCost:
            .sum(
                builder.lines.filter { $0.part == .inference && $0.recurrence == .monthly }
                    .map { .line($0.id) }
            )
        case .hoursPerMonth: builder.hoursPerMonth()
        }
    }

    private func item(
        _ line: ServiceLine,
        named name: String,
        _ owner: Owner,
        costing dollars: Formula,
        of base: Formula
    ) -> LineItem {
        LineItem(
            id: LineID(name),
            part: service.part,
            group: owner.title,
            label: line.label ?? line.id,
            recurrence: use.recurrence,
            usage: base,
            usageUnit: "USD",
            formula: dollars
        )
    }
}

extension Assumption {
    /// Whether it is more than the default nought of its key.
    fileprivate var isStated: Bool { !isDefault || value != Spread(.zero) }
}
