import Diagnostics
import Scenarios
import YAMLReading

/// Looks for the keys of a group that stand in the section of a service, and for what must not
/// stand beside them.
struct WholeGroupReader {
    let service: ServiceDeclaration
    let group: ServiceDeclaration.Group
    let log: DiagnosticLog

    /// Whether keys of the group stand in the section itself; reports what stands there twice.
    func isStated(in body: MappingReader) -> Bool {
        guard let whole = group.whole else { return false }
        let names = group.section.keys.map(\.number.name).filter { body.value($0) != nil }
        guard let first = names.first else { return false }
        let range = body.keyRange(first)
        let others = service.groups.filter { $0.id != group.id }
        if body.value(group.id) != nil {
            log.error(
                "conflicting-keys",
                "\(first) has no effect beside \(group.id)",
                at: range,
                help: "keep \(first) for all of it, or \(group.id) beside what is itemised"
            )
        } else if others.contains(where: { body.value($0.id) != nil }) {
            log.report(
                Diagnostic(
                    .warning,
                    code: "double-counting",
                    whole.words,
                    at: range,
                    help: whole.help
                )
            )
        }
        return true
    }
}
