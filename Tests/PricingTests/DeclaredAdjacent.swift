import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// The services beside Bedrock as the shipped catalog declares them.
enum DeclaredAdjacent {
    static let shareOfRequests = key("share_of_requests", .share, default: .one)
    static let bytesPerToken = key("bytes_per_token", .count("bytes"), default: Quantity(4))
    static let storage = key("storage_gb", .count("GB"))
    static let keys = key("keys", .count("keys"))
    static let keyRequests = key("monthly_requests", .count("requests"), default: .zero)
    static let endpoints = key("endpoints", .count("endpoints"), default: .one)
    static let zones = key("zones", .count("zones"), default: Quantity(2))
    static let processed = key("processed_gb", .count("GB"), default: .zero)
    static let transferOut = key("out_gb", .count("GB"), grows: true)
    static let shareOfInference = key("share_of_inference", .share)

    /// The services of some numbers, whose groups are used with the defaults of their other keys.
    static func services(_ numbers: Assumption...) throws -> Services {
        let groups = try service.groups.compactMap { group -> ServiceUse.Group? in
            let keys = group.section.keys.map(\.number)
            let stated = numbers.filter { keys.contains($0.key) }
            guard !stated.isEmpty else { return nil }
            let all = try keys.map { key in
                (key.name, try stated.first { $0.key == key } ?? TestScenario.standard(key))
            }
            return ServiceUse.Group(
                of: group,
                ServiceUse.Values(Dictionary(uniqueKeysWithValues: all))
            )
        }
        return Services(
            uses: [ServiceUse(of: service, groups: groups)],
            of: DeclaredServices([service])
        )
    }

    private static let service = ServiceDeclaration(
        id: "adjacent",
        part: .adjacent,
        heading: "AWS services",
        own: section([], []),
        groups: [
            group(
                "logs",
                [shareOfRequests, bytesPerToken],
                [
                    line(
                        "logs",
                        ("aws-cloudwatch", "cloudwatch-logs", "log_gb"),
                        number("all_tokens") * number("bytes_per_token")
                            * number("share_of_requests") / 1_073_741_824
                    )
                ],
                isFlat: true
            ),
            group(
                "s3",
                [storage],
                [line("s3", ("aws-s3", "s3-standard", "storage_gb_months"), number("storage_gb"))]
            ),
            group(
                "kms",
                [keys, keyRequests],
                [
                    line("keys", ("aws-kms", "kms", "key_months"), number("keys")),
                    line(
                        "requests",
                        ("aws-kms", "kms", "key_requests"),
                        number("monthly_requests")
                    ),
                ]
            ),
            group(
                "vpc_endpoints",
                [endpoints, zones, processed],
                [
                    line(
                        "hours",
                        ("aws-vpc", "vpc-interface-endpoint", "endpoint_hours"),
                        number("endpoints") * number("zones") * number("hours_per_month")
                    ),
                    line(
                        "data",
                        ("aws-vpc", "vpc-interface-endpoint", "endpoint_gb"),
                        number("processed_gb")
                    ),
                ]
            ),
            group(
                "data_transfer",
                [transferOut],
                [
                    line(
                        "data_transfer",
                        ("aws-data-transfer", "data-transfer-out", "transfer_out_gb"),
                        number("out_gb")
                    )
                ]
            ),
            group(
                "other",
                [shareOfInference],
                [
                    ServiceLine(
                        id: "other",
                        purchase: nil,
                        formula: number("inference_cost") * number("share_of_inference"),
                        base: number("inference_cost")
                    )
                ],
                isFlat: true
            ),
        ]
    )

    private static func number(_ name: String) -> Formula { .driver(DriverID(name)) }

    private static func section(_ keys: [NumberKey], _ lines: [ServiceLine]) -> ServiceSection {
        let listed = keys.map { ServiceSection.Key($0, example: "1") }
        return ServiceSection(title: "Services", summary: "Services.", keys: listed, lines: lines)
    }

    private static func group(
        _ id: String,
        _ keys: [NumberKey],
        _ lines: [ServiceLine],
        isFlat: Bool = false
    ) -> ServiceDeclaration.Group {
        ServiceDeclaration.Group(id, section(keys, lines), isFlat: isFlat)
    }

    private static func line(
        _ id: String,
        _ what: (platform: PlatformID, offering: OfferingID, meter: MeterID),
        _ usage: Formula
    ) -> ServiceLine {
        ServiceLine(
            id: id,
            hasOwnName: true,
            purchase: ServiceLine.Purchase(
                platform: what.platform,
                offering: what.offering,
                meter: what.meter
            ),
            formula: usage
        )
    }

    private static func key(
        _ name: String,
        _ unit: DriverUnit,
        default standard: Quantity? = nil,
        grows: Bool = false
    ) -> NumberKey {
        NumberKey(
            name: name,
            label: name,
            unit: unit,
            minimum: .zero,
            maximum: nil,
            defaultValue: standard,
            grows: grows
        )
    }
}
