import Catalog
import ReportModel

/// What was to be had where and how, as data.
enum AvailabilityData {
    /// A snapshot with some of its lines; null without one.
    static func value(
        of snapshot: AvailabilitySnapshot?,
        _ lines: (AvailabilitySnapshot) -> [Availability]
    ) -> DataValue {
        guard let snapshot else { return .null }
        return .object([
            DataValue.Member("snapshot", .date(snapshot.day)),
            DataValue.Member("lines", .array(lines(snapshot).map(value))),
        ])
    }

    private static func value(of line: Availability) -> DataValue {
        .object([
            DataValue.Member("platform", .text(line.platform.text)),
            DataValue.Member("offering", .text(line.offering.text)),
            DataValue.Member("region", .text(line.region.text)),
            DataValue.Member("in_region", .boolean(line.isInRegion)),
            DataValue.Member("geo", .array(line.profiles.map { .text($0) })),
            DataValue.Member("global", .boolean(line.isGlobal)),
            DataValue.Member("lifecycle", .text(line.lifecycle.rawValue)),
            DataValue.Member("sources", .array(line.sources.map { .text($0.text) })),
            DataValue.Member("note", line.note.map { .text($0) } ?? .null),
        ])
    }
}
