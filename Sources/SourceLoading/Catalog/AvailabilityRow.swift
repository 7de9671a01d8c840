import Catalog
import Diagnostics
import YAMLReading

/// Reads one line of a snapshot's table; every field that is wrong is reported.
struct AvailabilityRow {
    /// One field for each ``AvailabilityColumn``.
    let fields: [LocatedText]

    /// Where problems are reported.
    let log: DiagnosticLog

    /// A field of the line.
    subscript(column: AvailabilityColumn) -> LocatedText { fields[column.rawValue] }

    /// The ids of the sources, each at the place of them all.
    var sources: [LocatedText] { parts(of: .source) }

    /// The line as a part of a snapshot; nil where a field is wrong.
    ///
    /// Reports `bad-region`, `bad-yes-or-no`, `bad-profile`, `unknown-lifecycle` and
    /// `missing-source`.
    func availability() -> Availability? {
        let region = self[.region].region(reporting: log)
        let isInRegion = yesOrNo(.inRegion)
        let profiles = profiles()
        let isGlobal = yesOrNo(.global)
        let lifecycle = self[.lifecycle]
            .choice(of: LifecycleStatus.self, named: "lifecycle", reporting: log)
        if sources.isEmpty {
            log.error(
                "missing-source",
                "the line has no source",
                at: self[.source].range,
                help: "name a source of sources.yaml; several with ; between them"
            )
        }
        guard let region, let isInRegion, let profiles, let isGlobal, let lifecycle else {
            return nil
        }
        return Availability(
            platform: PlatformID(self[.platform].text),
            offering: OfferingID(self[.offering].text),
            region: region,
            isInRegion: isInRegion,
            profiles: profiles,
            isGlobal: isGlobal,
            lifecycle: lifecycle,
            sources: sources.map { SourceID($0.text) },
            note: self[.note].text.isEmpty ? nil : self[.note].text
        )
    }

    private func yesOrNo(_ column: AvailabilityColumn) -> Bool? {
        switch self[column].text {
        case "yes": return true
        case "no": return false
        default:
            let text = self[column].text
            log.error(
                "bad-yes-or-no",
                text.isEmpty ? "yes or no is missing" : "\"\(text)\" is neither yes nor no",
                at: self[column].range,
                help: "write yes or no"
            )
            return nil
        }
    }

    /// The prefixes of the profiles of a geography, in order; none for `no`.
    private func profiles() -> [String]? {
        guard self[.geo].text != "no" else { return [] }
        let profiles = parts(of: .geo).map(\.text)
        let reserved: Set = ["yes", "no", Scope.global.rawValue]
        let areSound = profiles.allSatisfy {
            SourceNames.isValid($0, joiner: "-") && !reserved.contains($0)
        }
        guard areSound, !profiles.isEmpty, Set(profiles).count == profiles.count else {
            log.error(
                "bad-profile",
                profiles.isEmpty
                    ? "the profiles are missing"
                    : "\"\(self[.geo].text)\" does not name profiles of a geography",
                at: self[.geo].range,
                help: "write what their ids begin with, such as us or us;ca, or no for none"
            )
            return nil
        }
        return profiles.sorted()
    }

    /// What stands between the semicolons of a field; nothing for an empty one.
    private func parts(of column: AvailabilityColumn) -> [LocatedText] {
        guard !self[column].text.isEmpty else { return [] }
        return self[column].text.split(separator: ";", omittingEmptySubsequences: false)
            .map { LocatedText(text: String($0), range: self[column].range) }
    }
}
