import Quantities

// The numbers of AWS services beside Bedrock, and of the terms of payment.

extension NumberKey {
    package static let objectGigabytes = NumberKey.count("storage_gb", "Storage in S3", of: "GB")
    package static let customerKeys = NumberKey.count("keys", "Customer-managed keys", of: "keys")
    package static let keyRequests = NumberKey.count(
        "monthly_requests",
        "Requests a month that use the keys",
        of: "requests",
        default: 0,
        grows: true
    )
    package static let endpoints = NumberKey.count(
        "endpoints",
        "Private endpoints",
        of: "endpoints",
        default: 1
    )
    package static let zones = NumberKey.count(
        "zones",
        "Availability zones of an endpoint",
        of: "zones",
        default: 2,
        minimum: 1
    )
    package static let endpointGigabytes = NumberKey.count(
        "processed_gb",
        "Data through the endpoints a month",
        of: "GB",
        default: 0,
        grows: true
    )
    package static let transferOut = NumberKey.count(
        "out_gb",
        "Data out to the internet a month",
        of: "GB",
        grows: true
    )
    package static let discount = NumberKey.share("percent", "Negotiated discount")
    package static let credit = NumberKey(
        name: "amount",
        label: "Credit",
        unit: .dollars,
        minimum: .zero,
        maximum: nil,
        defaultValue: nil
    )
    package static let expiry = NumberKey.count(
        "expires_after_months",
        "Months until the credit expires",
        of: "months",
        default: 12,
        minimum: 1
    )
}
