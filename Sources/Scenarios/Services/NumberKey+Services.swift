import Quantities

// The numbers of services beside the models.

extension NumberKey {
    package static let monthlySessions = NumberKey.count(
        "monthly_sessions",
        "Sessions a month",
        of: "sessions",
        grows: true
    )
    package static let sessionsPerUnit = NumberKey.perUnit("sessions_per_unit", "Sessions")
    package static let vcpus = NumberKey.count("vcpus", "Processors", of: "vCPUs", default: 1)
    package static let activeSeconds = NumberKey.count(
        "active_cpu_seconds",
        "Working time of a processor",
        of: "seconds"
    )
    package static let memoryGigabytes = NumberKey.count("memory_gb", "Memory", of: "GB")
    package static let sessionSeconds = NumberKey.count(
        "session_seconds",
        "Length of a session",
        of: "seconds"
    )
    package static let gatewayCalls = NumberKey.count(
        "calls",
        "Gateway calls of a session",
        of: "calls"
    )
    package static let gatewaySearches = NumberKey.count(
        "searches",
        "Tool searches of a session",
        of: "searches",
        default: 0
    )
    package static let indexedTools = NumberKey.count(
        "indexed_tools",
        "Tools indexed",
        of: "tools",
        default: 0
    )
    package static let memoryEvents = NumberKey.count(
        "events",
        "Memory events of a session",
        of: "events"
    )
    package static let storedRecords = NumberKey.count(
        "stored_records",
        "Long-term records kept",
        of: "records",
        default: 0
    )
    package static let memoryRetrievals = NumberKey.count(
        "retrievals",
        "Memory retrievals of a session",
        of: "retrievals",
        default: 0
    )
    package static let identityRequests = NumberKey.count(
        "requests",
        "Identity requests of a session",
        of: "requests"
    )
    package static let authorizations = NumberKey.count(
        "authorizations",
        "Policy decisions of a session",
        of: "requests"
    )
    package static let authoredTokens = NumberKey.count(
        "authored_tokens",
        "Tokens of policies written in plain words",
        of: "tokens",
        default: 0
    )
    package static let shareOfSessions = NumberKey.share(
        "share_of_sessions",
        "Sessions that are evaluated",
        default: 100
    )
    package static let evaluatorInput = NumberKey.count(
        "input_tokens",
        "Tokens that the evaluators read in a session",
        of: "tokens",
        default: 0
    )
    package static let evaluatorOutput = NumberKey.count(
        "output_tokens",
        "Tokens that the evaluators write in a session",
        of: "tokens",
        default: 0
    )
    package static let customEvaluations = NumberKey.count(
        "custom_evaluations",
        "Custom evaluations of a session",
        of: "evaluations",
        default: 0
    )
    package static let spanKilobytes = NumberKey.count(
        "span_kb",
        "Traces of a session",
        of: "KB"
    )
    package static let automatedPages = NumberKey.count(
        "pages",
        "Pages a month",
        of: "pages",
        default: 0,
        grows: true
    )
    package static let automatedImages = NumberKey.count(
        "images",
        "Pictures a month",
        of: "images",
        default: 0,
        grows: true
    )
    package static let automatedAudio = NumberKey.count(
        "audio_minutes",
        "Minutes of sound a month",
        of: "minutes",
        default: 0,
        grows: true
    )
    package static let automatedVideo = NumberKey.count(
        "video_minutes",
        "Minutes of video a month",
        of: "minutes",
        default: 0,
        grows: true
    )
    package static let fields = NumberKey.count(
        "fields",
        "Fields of the output",
        of: "fields",
        default: 30
    )
    private static func perUnit(_ name: String, _ things: String) -> NumberKey {
        NumberKey(
            name: name,
            label: things + " for one unit of the workload",
            unit: .factor,
            minimum: .zero,
            maximum: nil,
            defaultValue: .one
        )
    }
}
