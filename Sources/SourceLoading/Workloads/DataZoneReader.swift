import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads which data zone of a platform serves the requests of a workload, in the scope geo.
struct DataZoneReader {
    let catalog: RateCatalog
    let log: DiagnosticLog

    /// The region of the scenario.
    let home: Choice<Region>?

    /// The zone that a workload names, else the one that the region of the scenario lies in, where
    /// the platform sells there; nil on Amazon Bedrock, and where there is none.
    func dataZone(in body: MappingReader, on platform: PlatformID) -> Choice<Region>? {
        guard platform != .bedrock else { return nil }
        let zones = catalog.dataZones(of: platform)
        guard let value = body.value("region") else {
            let near = zones.first { $0 == home?.value.dataZone }
            return near.map { Choice(value: $0, isDefault: true) }
        }
        let seller = catalog.vocabulary.name(of: platform)
        guard !zones.isEmpty else {
            log.error(
                "conflicting-keys",
                "the key region has no meaning on \(seller): its prices name no region",
                at: body.keyRange("region"),
                help: "leave region out"
            )
            return nil
        }
        guard let name = value.locatedText() else { return nil }
        guard zones.contains(Region(name.text)) else {
            let near = zones.filter { $0 == Region(name.text).dataZone }
            let names = (near.isEmpty ? zones : near).map(\.text).joined(separator: ", ")
            log.error(
                "unknown-region",
                "\(seller) has no data zone \"\(name.text)\"",
                at: name.range,
                help: "use \(near.isEmpty ? "one of " : "")\(names), or leave region out"
            )
            return nil
        }
        return Choice(value: Region(name.text), origin: name.range)
    }

    /// The scope of a workload that names none: that of the data zone that it names, else global,
    /// which has no meaning where a platform does not sell by scope.
    func standardScope(in zone: Choice<Region>?) -> Choice<Scope> {
        let isNamed = zone.map { !$0.isDefault } ?? false
        return Choice(value: isNamed ? .geo : .global, isDefault: true)
    }

    /// Reports another scope beside a data zone that is named.
    func report(_ scope: Choice<Scope>, beside zone: Choice<Region>?) {
        guard let zone, !zone.isDefault, scope.value != .geo else { return }
        log.error(
            "conflicting-keys",
            "the data zone \(zone.value) serves requests with scope geo, not \(scope.value.rawValue)",
            at: scope.origin,
            help: "write geo, or leave region out"
        )
    }
}
