/// Where a rate holds: an AWS region code such as `us-east-1`, a Data Zone of Azure such as `us`, or
/// everywhere.
public struct Region: CatalogID {
    /// The code, or `*`.
    public let text: String

    /// Creates a region from its code, which is not checked.
    public init(_ text: String) { self.text = text }

    /// Every region that has no rate of its own, but for those of AWS GovCloud.
    public static let everywhere = Region("*")

    /// The region of AWS whose prices lists without regions have.
    public static let home: Region = "us-east-1"

    /// The Data Zones of Azure, each a geography that serves a request anywhere within.
    public static let dataZones: [Region] = ["us", "eu", "apac"]

    /// Reads a code such as `us-gov-west-1`, a Data Zone, or `*`; nil for a text of any other shape.
    public init?(parsing text: String) {
        let whole = [Region.everywhere] + Region.dataZones
        guard !whole.contains(where: { $0.text == text }) else {
            self.text = text
            return
        }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 3, let number = parts.last,
            !number.isEmpty, number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }),
            parts.dropLast()
                .allSatisfy({ part in
                    part.count >= 2
                        && part.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 }
                })
        else { return nil }
        self.text = text
    }

    /// Whether it is a Data Zone of Azure rather than a region of AWS.
    public var isDataZone: Bool { Region.dataZones.contains(self) }

    /// What people call a Data Zone, such as `US data zone`; nil for a region of AWS.
    public var dataZoneName: String? { isDataZone ? "\(text.uppercased()) data zone" : nil }

    /// What people call it: a region of AWS by its code.
    public var name: String { dataZoneName ?? text }

    /// Whether it is a region of AWS GovCloud, which has prices and profiles of its own.
    public var isGovCloud: Bool { text.hasPrefix("us-gov-") }

    /// The partition of AWS that the region is of, as ARNs name it, such as `aws-us-gov`.
    public var partition: String {
        let partitions = [
            ("us-gov-", "aws-us-gov"), ("cn-", "aws-cn"), ("us-iso-", "aws-iso"),
            ("us-isob-", "aws-iso-b"), ("eu-isoe-", "aws-iso-e"), ("eusc-", "aws-eusc"),
        ]
        return partitions.first { text.hasPrefix($0.0) }?.1 ?? "aws"
    }

    /// The Data Zone of Azure that the region lies in; nil for a region outside all of them.
    public var dataZone: Region? {
        switch text.prefix(3) {
        case "us-": isGovCloud ? nil : "us"
        case "eu-": "eu"
        case "ap-": "apac"
        default: nil
        }
    }

    /// The part of the code before the first hyphen, such as `us`; nil for everywhere.
    public var geography: String? {
        self == .everywhere ? nil : String(text.prefix { $0 != "-" })
    }
}
