package dev.suite.testkit.api;

/** One of everything for {@code PUT /directory}, which every service takes. */
final class DirectorySample {
  static final String BODY =
      """
      {"companies":[{"id":<company>,"company_id":<company>,"version":1,"name":"A",
         "time_zone":"UTC","currency":"EUR","locale":"de"}],
       "branches":[{"id":"<branch>","company_id":<company>,"version":1,"name":"A"}],
       "services":[{"id":<service>,"company_id":<company>,"version":1,
         "branch_id":"<branch>","name":"A","duration_minutes":1}],
       "staff":[{"id":"<staff>","company_id":<company>,"version":1,"branch_id":"<branch>",
         "name":"A","role":"agent","active":true,"service_ids":[<service>]}],
       "customers":[{"id":<customer>,"company_id":<company>,"version":1,"name":"A"}],
       "appointments":[{"id":<appointment>,"company_id":<company>,"version":1,
         "branch_id":"<branch>","service_id":<service>,"staff_id":"<staff>",
         "customer_id":<customer>,"starts_at":"2026-11-20T10:00:00Z",
         "ends_at":"2026-11-20T11:00:00Z","booked_at":"2026-11-01T10:00:00Z",
         "status":"confirmed","series_id":"any"}],
       "deleted":[
         {"type":"appointment","id":<appointment>,"company_id":<company>,"version":0},
         {"type":"customer","id":<customer>,"version":0},
         {"type":"staff","id":"<staff>","version":0},
         {"type":"service","id":<service>,"version":0},
         {"type":"branch","id":"<branch>","version":0},
         {"type":"company","id":<company>,"version":0}]}
      """;

  private DirectorySample() {}
}
