import Diagnostics
import Scenarios
import YAMLReading

/// Reads the AWS services beside Bedrock: itemised, or as a share of inference.
struct AdjacentReader {
    let allNumbers: NumberReader

    /// The section.
    func adjacent(_ body: MappingReader) -> Adjacent {
        let items = [
            body.value("logs"), body.value("s3"), body.value("kms"), body.value("vpc_endpoints"),
            body.value("data_transfer"),
        ]
        let hasItems = items.contains { $0 != nil }
        return Adjacent(
            logs: body.mapping("logs").flatMap(logs),
            storage: body.mapping("s3")
                .flatMap { numbers("s3").assumption(.objectGigabytes, in: $0) },
            keys: body.mapping("kms").flatMap(keys),
            endpoints: body.mapping("vpc_endpoints").flatMap(endpoints),
            transferOut: body.mapping("data_transfer")
                .flatMap { numbers("data_transfer").assumption(.transferOut, in: $0) },
            shareOfInference: share(body, hasItems: hasItems)
        )
    }

    private func numbers(_ service: String) -> NumberReader {
        allNumbers.numbers(of: "adjacent." + service)
    }

    /// The share that stands for all services, or below `other` for those that are not itemised.
    private func share(_ body: MappingReader, hasItems: Bool) -> Assumption? {
        let numbers = allNumbers.numbers(of: "adjacent")
        let key = NumberKey.shareOfInference.name
        let other = body.mapping("other")
            .flatMap { numbers.assumption(.shareOfInference, in: $0) }
        guard body.value(key) != nil, let range = body.keyRange(key) else { return other }
        if other != nil {
            numbers.log.error(
                "conflicting-keys",
                "\(key) has no effect beside other",
                at: range,
                help: "keep \(key) for all services, or other for those that are not itemised"
            )
        } else if hasItems {
            numbers.log.report(
                Diagnostic(
                    .warning,
                    code: "double-counting",
                    "the share stands for all adjacent services, and some are itemised as well",
                    at: range,
                    help: "write the share below other if it is for the rest, or leave one out"
                )
            )
        }
        return numbers.assumption(.shareOfInference, in: body)
    }

    private func logs(_ body: MappingReader) -> Adjacent.Logs? {
        let numbers = allNumbers.numbers(of: "adjacent")
        let share = numbers.assumption(.shareOfRequests, in: body)
        let bytes = numbers.assumption(.bytesPerToken, in: body)
        guard let share, let bytes else { return nil }
        return Adjacent.Logs(shareOfRequests: share, bytesPerToken: bytes)
    }

    private func keys(_ body: MappingReader) -> Adjacent.Keys? {
        let numbers = numbers("kms")
        let keys = numbers.assumption(.customerKeys, in: body)
        let requests = numbers.assumption(.keyRequests, in: body)
        guard let keys, let requests else { return nil }
        return Adjacent.Keys(keys: keys, requests: requests)
    }

    private func endpoints(_ body: MappingReader) -> Adjacent.Endpoints? {
        let numbers = numbers("vpc_endpoints")
        let endpoints = numbers.assumption(.endpoints, in: body)
        let zones = numbers.assumption(.zones, in: body)
        let processed = numbers.assumption(.endpointGigabytes, in: body)
        guard let endpoints, let zones, let processed else { return nil }
        return Adjacent.Endpoints(endpoints: endpoints, zones: zones, processed: processed)
    }
}
