public import Catalog

/// What AWS calls its regions in usage types and on its pages.
public enum AWSPriceListRegions {
    /// The region of a usage type's prefix, such as `USE1`; nil for an unknown one.
    public static func region(ofPrefix prefix: String) -> Region? {
        codes[prefix].map { Region($0) }
    }

    /// The region of a place, such as `US East (N. Virginia)`; nil for an unknown one.
    static func region(ofLocation location: String) -> Region? {
        guard let open = location.firstIndex(of: "("), location.hasSuffix(")") else { return nil }
        return places[String(location[location.index(after: open)...].dropLast())]
            .map { Region($0) }
    }

    private static let codes: [String: String] = [
        "AFS1": "af-south-1", "APE1": "ap-east-1", "APE2": "ap-east-2",
        "APN1": "ap-northeast-1", "APN2": "ap-northeast-2", "APN3": "ap-northeast-3",
        "APS1": "ap-southeast-1", "APS2": "ap-southeast-2", "APS3": "ap-south-1",
        "APS4": "ap-southeast-3", "APS5": "ap-south-2", "APS6": "ap-southeast-4",
        "APS7": "ap-southeast-5", "CAN1": "ca-central-1", "CAN2": "ca-west-1",
        "EU": "eu-west-1", "EUW1": "eu-west-1", "EUW2": "eu-west-2", "EUW3": "eu-west-3",
        "EUC1": "eu-central-1", "EUC2": "eu-central-2", "EUN1": "eu-north-1",
        "EUS1": "eu-south-1", "EUS2": "eu-south-2", "ILC1": "il-central-1",
        "MEC1": "me-central-1", "MES1": "me-south-1", "MXC1": "mx-central-1",
        "SAE1": "sa-east-1", "UGE1": "us-gov-east-1", "UGW1": "us-gov-west-1",
        "USE1": "us-east-1", "USE2": "us-east-2", "USW1": "us-west-1", "USW2": "us-west-2",
    ]

    private static let places: [String: String] = [
        "N. Virginia": "us-east-1", "Ohio": "us-east-2", "N. California": "us-west-1",
        "Oregon": "us-west-2", "US-East": "us-gov-east-1", "US-West": "us-gov-west-1",
        "Central": "ca-central-1", "Montreal": "ca-central-1", "Calgary": "ca-west-1",
        "Frankfurt": "eu-central-1", "Zurich": "eu-central-2", "Stockholm": "eu-north-1",
        "Milan": "eu-south-1", "Spain": "eu-south-2", "Ireland": "eu-west-1",
        "London": "eu-west-2", "Paris": "eu-west-3", "Cape Town": "af-south-1",
        "Taipei": "ap-east-2", "Hong Kong": "ap-east-1", "Tokyo": "ap-northeast-1",
        "Seoul": "ap-northeast-2", "Osaka": "ap-northeast-3", "Mumbai": "ap-south-1",
        "Hyderabad": "ap-south-2", "Singapore": "ap-southeast-1", "Sydney": "ap-southeast-2",
        "Jakarta": "ap-southeast-3", "Melbourne": "ap-southeast-4",
        "Malaysia": "ap-southeast-5", "New Zealand": "ap-southeast-6",
        "Thailand": "ap-southeast-7", "Tel Aviv": "il-central-1", "Bahrain": "me-south-1",
        "UAE": "me-central-1", "Sao Paulo": "sa-east-1", "São Paulo": "sa-east-1",
    ]
}
