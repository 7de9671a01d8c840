import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads how often something happens: a number of its own, or so many for each unit of a workload.
struct WorkVolumeReader {
    /// The names of the workloads; nil when they are not known.
    let workloads: [String]?

    /// The volume of a section; nil, with diagnostics, when it cannot be used.
    ///
    /// - Parameters:
    ///   - monthly: The key of a number of its own.
    ///   - perUnit: The key of the number for each unit of the workload; has a default.
    ///   - body: The section.
    ///   - numbers: Reads the numbers of the section.
    /// - Returns: The volume.
    func volume(
        _ monthly: NumberKey,
        or perUnit: NumberKey,
        in body: MappingReader,
        _ numbers: NumberReader
    ) -> WorkVolume? {
        guard let name = body.value("workload")?.locatedText() else {
            return numbers.assumption(monthly, in: body).map { WorkVolume(number: $0) }
        }
        _ = body.value(monthly.name)
        if let range = body.keyRange(monthly.name) {
            numbers.log.error(
                "conflicting-keys",
                "\(monthly.name) has no effect beside workload",
                at: range,
                help: "keep workload, with \(perUnit.name) where it is not one, or \(monthly.name)"
            )
        }
        if let workloads, !workloads.contains(name.text) {
            numbers.log.report(
                .unknownName(name.text, of: "workload", at: name.range, among: workloads)
            )
        }
        return numbers.assumption(perUnit, in: body)
            .map { WorkVolume(workload: Choice(value: name.text, origin: name.range), number: $0) }
    }
}
