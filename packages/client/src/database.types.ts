export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      activity_days: {
        Row: {
          course_id: string | null;
          day: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          course_id?: string | null;
          day: string;
          student_id: string;
        };
        Update: {
          course_id?: string | null;
          day?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "activity_days_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activity_days_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activity_days_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "activity_days_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      assignments: {
        Row: {
          course_id: string;
          created_at: string;
          due_at: string | null;
          external_id: string | null;
          for_chosen: boolean;
          id: string;
          maximum: number | null;
          source: string;
          title: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          course_id: string;
          created_at?: string;
          due_at?: string | null;
          external_id?: string | null;
          for_chosen?: boolean;
          id?: string;
          maximum?: number | null;
          source?: string;
          title: string;
          updated_at?: string;
        };
        Update: {
          course_id?: string;
          created_at?: string;
          due_at?: string | null;
          external_id?: string | null;
          for_chosen?: boolean;
          id?: string;
          maximum?: number | null;
          source?: string;
          title?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "assignments_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
        ];
      };
      badges: {
        Row: {
          description: string | null;
          icon_url: string | null;
          id: string;
          name: string;
        };
        ComputedFields: never;
        Insert: {
          description?: string | null;
          icon_url?: string | null;
          id?: string;
          name: string;
        };
        Update: {
          description?: string | null;
          icon_url?: string | null;
          id?: string;
          name?: string;
        };
        Relationships: [];
      };
      bookings: {
        Row: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          attendance?: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason?: string | null;
          cancelled_by?: string | null;
          client_id: string;
          created_at?: string;
          currency?: string | null;
          ends_at: string;
          guardian_id?: string | null;
          id?: string;
          price_minor?: number | null;
          revision?: number;
          starts_at: string;
          status?: Database["public"]["Enums"]["booking_status"];
          student_id?: string | null;
          subject: string;
          tutor_id: string;
          updated_at?: string;
        };
        Update: {
          attendance?: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason?: string | null;
          cancelled_by?: string | null;
          client_id?: string;
          created_at?: string;
          currency?: string | null;
          ends_at?: string;
          guardian_id?: string | null;
          id?: string;
          price_minor?: number | null;
          revision?: number;
          starts_at?: string;
          status?: Database["public"]["Enums"]["booking_status"];
          student_id?: string | null;
          subject?: string;
          tutor_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "bookings_cancelled_by_fkey";
            columns: ["cancelled_by"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_cancelled_by_fkey";
            columns: ["cancelled_by"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_cancelled_by_fkey";
            columns: ["cancelled_by"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "bookings_client_id_fkey";
            columns: ["client_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_client_id_fkey";
            columns: ["client_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_client_id_fkey";
            columns: ["client_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "bookings_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "bookings_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "bookings_tutor_id_fkey";
            columns: ["tutor_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_tutor_id_fkey";
            columns: ["tutor_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "bookings_tutor_id_fkey";
            columns: ["tutor_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      campuses: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          organization_id: string;
          school_id: string;
          sourced_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          organization_id: string;
          school_id: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          organization_id?: string;
          school_id?: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "campuses_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "campuses_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
        ];
      };
      certificates: {
        Row: {
          course_id: string | null;
          file_path: string | null;
          id: string;
          issued_at: string;
          student_id: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          course_id?: string | null;
          file_path?: string | null;
          id?: string;
          issued_at?: string;
          student_id: string;
          title: string;
        };
        Update: {
          course_id?: string | null;
          file_path?: string | null;
          id?: string;
          issued_at?: string;
          student_id?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "certificates_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "certificates_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "certificates_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "certificates_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      class_students: {
        Row: {
          campus_id: string;
          class_id: string;
          created_at: string;
          from_roster: boolean;
          organization_id: string;
          school_id: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          campus_id: string;
          class_id: string;
          created_at?: string;
          from_roster?: boolean;
          organization_id: string;
          school_id: string;
          student_id: string;
        };
        Update: {
          campus_id?: string;
          class_id?: string;
          created_at?: string;
          from_roster?: boolean;
          organization_id?: string;
          school_id?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "class_students_campus_id_fkey";
            columns: ["campus_id"];
            isOneToOne: false;
            referencedRelation: "campuses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "class_students_class_id_fkey";
            columns: ["class_id"];
            isOneToOne: false;
            referencedRelation: "classes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "class_students_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "class_students_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "class_students_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "class_students_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "class_students_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      classes: {
        Row: {
          campus_id: string;
          created_at: string;
          id: string;
          name: string;
          organization_id: string;
          school_id: string;
          sourced_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          campus_id: string;
          created_at?: string;
          id?: string;
          name: string;
          organization_id: string;
          school_id: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Update: {
          campus_id?: string;
          created_at?: string;
          id?: string;
          name?: string;
          organization_id?: string;
          school_id?: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "classes_campus_id_fkey";
            columns: ["campus_id"];
            isOneToOne: false;
            referencedRelation: "campuses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "classes_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "classes_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
        ];
      };
      communication_events: {
        Row: {
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          deleted_at: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          reader_key: string;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          asks_acknowledgement?: boolean;
          audience?: Database["public"]["Enums"]["event_audience"];
          body?: string | null;
          broadcast_id: string;
          campus_id?: string | null;
          cancel_reason?: string | null;
          canceled_event_id?: string | null;
          created_at?: string;
          created_by_id?: string | null;
          deleted_at?: string | null;
          ends_at?: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id?: string;
          is_urgent?: boolean;
          organization_id?: string | null;
          place?: string | null;
          reader_key?: never;
          revision?: number;
          roles?: string[];
          school_id?: string | null;
          starts_at?: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at?: string;
          updated_by_id?: string | null;
        };
        Update: {
          asks_acknowledgement?: boolean;
          audience?: Database["public"]["Enums"]["event_audience"];
          body?: string | null;
          broadcast_id?: string;
          campus_id?: string | null;
          cancel_reason?: string | null;
          canceled_event_id?: string | null;
          created_at?: string;
          created_by_id?: string | null;
          deleted_at?: string | null;
          ends_at?: string | null;
          event_date?: string;
          event_type?: Database["public"]["Enums"]["event_type"];
          id?: string;
          is_urgent?: boolean;
          organization_id?: string | null;
          place?: string | null;
          reader_key?: never;
          revision?: number;
          roles?: string[];
          school_id?: string | null;
          starts_at?: string | null;
          target_level?: Database["public"]["Enums"]["event_target"];
          title?: string;
          updated_at?: string;
          updated_by_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "communication_events_campus_id_fkey";
            columns: ["campus_id"];
            isOneToOne: false;
            referencedRelation: "campuses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_canceled_event_id_fkey";
            columns: ["canceled_event_id"];
            isOneToOne: true;
            referencedRelation: "communication_events";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_canceled_event_id_fkey";
            columns: ["canceled_event_id"];
            isOneToOne: true;
            referencedRelation: "my_events";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "communication_events_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_updated_by_id_fkey";
            columns: ["updated_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_updated_by_id_fkey";
            columns: ["updated_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_updated_by_id_fkey";
            columns: ["updated_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      consent_texts: {
        Row: {
          body: string;
          locale: string;
          published_at: string;
          purpose: string;
          title: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          body: string;
          locale: string;
          published_at?: string;
          purpose: string;
          title: string;
          version: number;
        };
        Update: {
          body?: string;
          locale?: string;
          published_at?: string;
          purpose?: string;
          title?: string;
          version?: number;
        };
        Relationships: [];
      };
      consents: {
        Row: {
          decision: Database["public"]["Enums"]["consent_decision"];
          evidence: string | null;
          id: string;
          locale: string | null;
          made_at: string;
          made_by_id: string | null;
          method: Database["public"]["Enums"]["consent_method"];
          of_adult: boolean;
          purpose: string;
          seq: number;
          side: Database["public"]["Enums"]["consent_side"];
          stops_others: boolean;
          student_id: string;
          text_version: number | null;
        };
        ComputedFields: never;
        Insert: {
          decision: Database["public"]["Enums"]["consent_decision"];
          evidence?: string | null;
          id?: string;
          locale?: string | null;
          made_at?: string;
          made_by_id?: string | null;
          method: Database["public"]["Enums"]["consent_method"];
          of_adult?: boolean;
          purpose: string;
          seq?: never;
          side: Database["public"]["Enums"]["consent_side"];
          stops_others?: boolean;
          student_id: string;
          text_version?: number | null;
        };
        Update: {
          decision?: Database["public"]["Enums"]["consent_decision"];
          evidence?: string | null;
          id?: string;
          locale?: string | null;
          made_at?: string;
          made_by_id?: string | null;
          method?: Database["public"]["Enums"]["consent_method"];
          of_adult?: boolean;
          purpose?: string;
          seq?: never;
          side?: Database["public"]["Enums"]["consent_side"];
          stops_others?: boolean;
          student_id?: string;
          text_version?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "consents_made_by_id_fkey";
            columns: ["made_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "consents_made_by_id_fkey";
            columns: ["made_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "consents_made_by_id_fkey";
            columns: ["made_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "consents_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "consents_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "consents_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "consents_text_was_shown";
            columns: ["purpose", "text_version", "locale"];
            isOneToOne: false;
            referencedRelation: "consent_texts";
            referencedColumns: ["purpose", "version", "locale"];
          },
        ];
      };
      contact_restrictions: {
        Row: {
          basis: string;
          created_at: string;
          created_by_id: string | null;
          emails: string[];
          ends_at: string | null;
          id: string;
          kind: Database["public"]["Enums"]["restriction_kind"];
          phones: string[];
          profile_id: string | null;
          review_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          school_id: string | null;
          starts_at: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          basis: string;
          created_at?: string;
          created_by_id?: string | null;
          emails?: string[];
          ends_at?: string | null;
          id?: string;
          kind?: Database["public"]["Enums"]["restriction_kind"];
          phones?: string[];
          profile_id?: string | null;
          review_at?: string | null;
          rights?: Database["public"]["Enums"]["guardian_right"][];
          school_id?: string | null;
          starts_at?: string;
          student_id: string;
        };
        Update: {
          basis?: string;
          created_at?: string;
          created_by_id?: string | null;
          emails?: string[];
          ends_at?: string | null;
          id?: string;
          kind?: Database["public"]["Enums"]["restriction_kind"];
          phones?: string[];
          profile_id?: string | null;
          review_at?: string | null;
          rights?: Database["public"]["Enums"]["guardian_right"][];
          school_id?: string | null;
          starts_at?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "contact_restrictions_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_restrictions_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_restrictions_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "contact_restrictions_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_restrictions_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_restrictions_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "contact_restrictions_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_restrictions_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "contact_restrictions_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      courses: {
        Row: {
          class_id: string | null;
          created_at: string;
          ends_on: string | null;
          external_id: string | null;
          id: string;
          passing_percentage: number;
          source: string;
          title: string;
          tutor_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          class_id?: string | null;
          created_at?: string;
          ends_on?: string | null;
          external_id?: string | null;
          id?: string;
          passing_percentage?: number;
          source?: string;
          title: string;
          tutor_id?: string | null;
          updated_at?: string;
        };
        Update: {
          class_id?: string | null;
          created_at?: string;
          ends_on?: string | null;
          external_id?: string | null;
          id?: string;
          passing_percentage?: number;
          source?: string;
          title?: string;
          tutor_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "courses_class_id_fkey";
            columns: ["class_id"];
            isOneToOne: false;
            referencedRelation: "classes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "courses_tutor_id_fkey";
            columns: ["tutor_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "courses_tutor_id_fkey";
            columns: ["tutor_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "courses_tutor_id_fkey";
            columns: ["tutor_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      enrollments: {
        Row: {
          completed_at: string | null;
          course_id: string;
          created_at: string;
          id: string;
          last_accessed_at: string | null;
          progress: number;
          status: Database["public"]["Enums"]["enrollment_status"];
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          completed_at?: string | null;
          course_id: string;
          created_at?: string;
          id?: string;
          last_accessed_at?: string | null;
          progress?: number;
          status?: Database["public"]["Enums"]["enrollment_status"];
          student_id: string;
        };
        Update: {
          completed_at?: string | null;
          course_id?: string;
          created_at?: string;
          id?: string;
          last_accessed_at?: string | null;
          progress?: number;
          status?: Database["public"]["Enums"]["enrollment_status"];
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "enrollments_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      event_acknowledgements: {
        Row: {
          acknowledged_at: string;
          event_id: string;
          profile_id: string;
        };
        ComputedFields: never;
        Insert: {
          acknowledged_at?: string;
          event_id: string;
          profile_id: string;
        };
        Update: {
          acknowledged_at?: string;
          event_id?: string;
          profile_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "event_acknowledgements_event_id_fkey";
            columns: ["event_id"];
            isOneToOne: false;
            referencedRelation: "communication_events";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "event_acknowledgements_event_id_fkey";
            columns: ["event_id"];
            isOneToOne: false;
            referencedRelation: "my_events";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "event_acknowledgements_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "event_acknowledgements_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "event_acknowledgements_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      invitations: {
        Row: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          expires_at: string;
          id?: string;
          invitee_email?: string | null;
          invitee_phone?: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation?: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at?: string | null;
          rights?: Database["public"]["Enums"]["guardian_right"][];
          send_count?: number;
          sent_at?: string | null;
          status?: Database["public"]["Enums"]["invitation_status"];
        };
        Update: {
          created_at?: string;
          expires_at?: string;
          id?: string;
          invitee_email?: string | null;
          invitee_phone?: string | null;
          inviter_id?: string;
          kind?: Database["public"]["Enums"]["invitation_kind"];
          relation?: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at?: string | null;
          rights?: Database["public"]["Enums"]["guardian_right"][];
          send_count?: number;
          sent_at?: string | null;
          status?: Database["public"]["Enums"]["invitation_status"];
        };
        Relationships: [
          {
            foreignKeyName: "invitations_inviter_id_fkey";
            columns: ["inviter_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "invitations_inviter_id_fkey";
            columns: ["inviter_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "invitations_inviter_id_fkey";
            columns: ["inviter_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      live_class_registrations: {
        Row: {
          absence_recorded_at: string | null;
          attended: boolean | null;
          course_id: string;
          ends_at: string;
          live_class_id: string;
          registered_at: string;
          starts_at: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          absence_recorded_at?: string | null;
          attended?: boolean | null;
          course_id: string;
          ends_at: string;
          live_class_id: string;
          registered_at?: string;
          starts_at: string;
          student_id: string;
        };
        Update: {
          absence_recorded_at?: string | null;
          attended?: boolean | null;
          course_id?: string;
          ends_at?: string;
          live_class_id?: string;
          registered_at?: string;
          starts_at?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "live_class_registrations_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "live_class_registrations_live_class_id_fkey";
            columns: ["live_class_id"];
            isOneToOne: false;
            referencedRelation: "live_classes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "live_class_registrations_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "live_class_registrations_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "live_class_registrations_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      live_classes: {
        Row: {
          course_id: string;
          created_at: string;
          ends_at: string;
          id: string;
          starts_at: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          course_id: string;
          created_at?: string;
          ends_at: string;
          id?: string;
          starts_at: string;
          title: string;
        };
        Update: {
          course_id?: string;
          created_at?: string;
          ends_at?: string;
          id?: string;
          starts_at?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "live_classes_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
        ];
      };
      memberships: {
        Row: {
          campus_id: string | null;
          class_id: string | null;
          created_at: string;
          custom_permissions: Database["public"]["Enums"]["staff_permission"][];
          custom_permissions_filter: Database["public"]["Enums"]["staff_permission"][];
          from_roster: boolean;
          id: string;
          organization_id: string;
          permissions: Database["public"]["Enums"]["staff_permission"][];
          profile_id: string;
          role: Database["public"]["Enums"]["membership_role"];
          school_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          campus_id?: string | null;
          class_id?: string | null;
          created_at?: string;
          custom_permissions?: Database["public"]["Enums"]["staff_permission"][];
          custom_permissions_filter?: Database["public"]["Enums"]["staff_permission"][];
          from_roster?: boolean;
          id?: string;
          organization_id: string;
          permissions?: never;
          profile_id: string;
          role: Database["public"]["Enums"]["membership_role"];
          school_id?: string | null;
        };
        Update: {
          campus_id?: string | null;
          class_id?: string | null;
          created_at?: string;
          custom_permissions?: Database["public"]["Enums"]["staff_permission"][];
          custom_permissions_filter?: Database["public"]["Enums"]["staff_permission"][];
          from_roster?: boolean;
          id?: string;
          organization_id?: string;
          permissions?: never;
          profile_id?: string;
          role?: Database["public"]["Enums"]["membership_role"];
          school_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "memberships_campus_id_fkey";
            columns: ["campus_id"];
            isOneToOne: false;
            referencedRelation: "campuses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_class_id_fkey";
            columns: ["class_id"];
            isOneToOne: false;
            referencedRelation: "classes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "memberships_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
        ];
      };
      messages: {
        Row: {
          attachment_name: string | null;
          attachment_path: string | null;
          attachment_size: number | null;
          attachment_type: string | null;
          body: string | null;
          client_id: string | null;
          created_at: string;
          erased_at: string | null;
          guardian_count: number;
          id: string;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          staff_count: number;
          thread_id: string;
          withdrawn_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          attachment_name?: string | null;
          attachment_path?: string | null;
          attachment_size?: number | null;
          attachment_type?: string | null;
          body?: string | null;
          client_id?: string | null;
          created_at?: string;
          erased_at?: string | null;
          guardian_count: number;
          id?: string;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          staff_count: number;
          thread_id: string;
          withdrawn_at?: string | null;
        };
        Update: {
          attachment_name?: string | null;
          attachment_path?: string | null;
          attachment_size?: number | null;
          attachment_type?: string | null;
          body?: string | null;
          client_id?: string | null;
          created_at?: string;
          erased_at?: string | null;
          guardian_count?: number;
          id?: string;
          sender_id?: string;
          sender_role?: Database["public"]["Enums"]["contact_role"];
          seq?: number;
          staff_count?: number;
          thread_id?: string;
          withdrawn_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "messages_sender_id_fkey";
            columns: ["sender_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "messages_sender_id_fkey";
            columns: ["sender_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "messages_sender_id_fkey";
            columns: ["sender_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "messages_thread_id_fkey";
            columns: ["thread_id"];
            isOneToOne: false;
            referencedRelation: "threads";
            referencedColumns: ["id"];
          },
        ];
      };
      notification_preferences: {
        Row: {
          email: boolean | null;
          in_app: boolean | null;
          key: Database["public"]["Enums"]["notification_key"];
          profile_id: string;
        };
        ComputedFields: never;
        Insert: {
          email?: boolean | null;
          in_app?: boolean | null;
          key: Database["public"]["Enums"]["notification_key"];
          profile_id: string;
        };
        Update: {
          email?: boolean | null;
          in_app?: boolean | null;
          key?: Database["public"]["Enums"]["notification_key"];
          profile_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notification_preferences_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notification_preferences_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notification_preferences_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      notifications: {
        Row: {
          created_at: string;
          data: NonNullable<Json>;
          dedupe_key: string;
          id: string;
          key: Database["public"]["Enums"]["notification_key"];
          profile_id: string;
          read_at: string | null;
          student_id: string | null;
          subject_id: string | null;
          subject_type: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          data?: NonNullable<Json>;
          dedupe_key: string;
          id?: string;
          key: Database["public"]["Enums"]["notification_key"];
          profile_id: string;
          read_at?: string | null;
          student_id?: string | null;
          subject_id?: string | null;
          subject_type: string;
        };
        Update: {
          created_at?: string;
          data?: NonNullable<Json>;
          dedupe_key?: string;
          id?: string;
          key?: Database["public"]["Enums"]["notification_key"];
          profile_id?: string;
          read_at?: string | null;
          student_id?: string | null;
          subject_id?: string | null;
          subject_type?: string;
        };
        Relationships: [
          {
            foreignKeyName: "notifications_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      organizations: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          sourced_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Relationships: [];
      };
      point_entries: {
        Row: {
          course_id: string | null;
          earned_at: string;
          id: string;
          points: number;
          reason: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          course_id?: string | null;
          earned_at?: string;
          id?: string;
          points: number;
          reason?: string | null;
          student_id: string;
        };
        Update: {
          course_id?: string | null;
          earned_at?: string;
          id?: string;
          points?: number;
          reason?: string | null;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "point_entries_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "point_entries_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "point_entries_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "point_entries_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      profile_details: {
        Row: {
          country: string | null;
          date_of_birth: string | null;
          date_of_birth_vouched: boolean;
          email: string | null;
          had_role: boolean;
          locale: string | null;
          phone: string | null;
          profile_id: string;
          time_zone: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          country?: string | null;
          date_of_birth?: string | null;
          date_of_birth_vouched?: boolean;
          email?: string | null;
          had_role?: boolean;
          locale?: string | null;
          phone?: string | null;
          profile_id: string;
          time_zone?: string | null;
          updated_at?: string;
        };
        Update: {
          country?: string | null;
          date_of_birth?: string | null;
          date_of_birth_vouched?: boolean;
          email?: string | null;
          had_role?: boolean;
          locale?: string | null;
          phone?: string | null;
          profile_id?: string;
          time_zone?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "profile_details_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: true;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_details_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: true;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_details_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: true;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      profile_graph: {
        Row: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          granted_rights?: Database["public"]["Enums"]["guardian_right"][];
          id?: string;
          is_primary?: boolean;
          metadata?: NonNullable<Json>;
          minor_until?: string;
          relation?: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights?: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          granted_rights?: Database["public"]["Enums"]["guardian_right"][];
          id?: string;
          is_primary?: boolean;
          metadata?: NonNullable<Json>;
          minor_until?: string;
          relation?: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type?: Database["public"]["Enums"]["relationship_type"];
          rights?: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id?: string;
          status?: Database["public"]["Enums"]["link_status"];
          target_profile_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["source_profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["source_profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["source_profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "profile_graph_target_profile_id_fkey";
            columns: ["target_profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_target_profile_id_fkey";
            columns: ["target_profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_target_profile_id_fkey";
            columns: ["target_profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      profile_roles: {
        Row: {
          granted_at: string;
          granted_by_id: string | null;
          profile_id: string;
          role: Database["public"]["Enums"]["app_role"];
          vouched: boolean;
        };
        ComputedFields: never;
        Insert: {
          granted_at?: string;
          granted_by_id?: string | null;
          profile_id: string;
          role: Database["public"]["Enums"]["app_role"];
          vouched?: boolean;
        };
        Update: {
          granted_at?: string;
          granted_by_id?: string | null;
          profile_id?: string;
          role?: Database["public"]["Enums"]["app_role"];
          vouched?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "profile_roles_granted_by_id_fkey";
            columns: ["granted_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_roles_granted_by_id_fkey";
            columns: ["granted_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_roles_granted_by_id_fkey";
            columns: ["granted_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "profile_roles_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_roles_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_roles_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      profiles: {
        Row: {
          avatar_url: string | null;
          created_at: string;
          full_name: string | null;
          id: string;
          listed_as_tutor: boolean;
          updated_at: string;
          user_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          avatar_url?: string | null;
          created_at?: string;
          full_name?: string | null;
          id?: string;
          listed_as_tutor?: boolean;
          updated_at?: string;
          user_id?: string | null;
        };
        Update: {
          avatar_url?: string | null;
          created_at?: string;
          full_name?: string | null;
          id?: string;
          listed_as_tutor?: boolean;
          updated_at?: string;
          user_id?: string | null;
        };
        Relationships: [];
      };
      schools: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          organization_id: string;
          sourced_id: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          organization_id: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          organization_id?: string;
          sourced_id?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "schools_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
        ];
      };
      student_badges: {
        Row: {
          awarded_at: string;
          badge_id: string;
          course_id: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          awarded_at?: string;
          badge_id: string;
          course_id?: string | null;
          student_id: string;
        };
        Update: {
          awarded_at?: string;
          badge_id?: string;
          course_id?: string | null;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "student_badges_badge_id_fkey";
            columns: ["badge_id"];
            isOneToOne: false;
            referencedRelation: "badges";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_badges_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_badges_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_badges_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_badges_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      student_integration_links: {
        Row: {
          connected_by_id: string | null;
          created_at: string;
          cursors: NonNullable<Json>;
          external_account: string | null;
          external_user_id: string | null;
          failures: number;
          id: string;
          is_fresh: boolean;
          last_error: string | null;
          last_full_sync_at: string | null;
          last_synced_at: string | null;
          lease_id: string | null;
          lease_until: string | null;
          linked_at: string | null;
          next_sync_at: string | null;
          provider: string;
          scopes: string[];
          status: string;
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          connected_by_id?: string | null;
          created_at?: string;
          cursors?: NonNullable<Json>;
          external_account?: string | null;
          external_user_id?: string | null;
          failures?: number;
          id?: string;
          is_fresh?: boolean;
          last_error?: string | null;
          last_full_sync_at?: string | null;
          last_synced_at?: string | null;
          lease_id?: string | null;
          lease_until?: string | null;
          linked_at?: string | null;
          next_sync_at?: string | null;
          provider: string;
          scopes?: string[];
          status?: string;
          student_id: string;
        };
        Update: {
          connected_by_id?: string | null;
          created_at?: string;
          cursors?: NonNullable<Json>;
          external_account?: string | null;
          external_user_id?: string | null;
          failures?: number;
          id?: string;
          is_fresh?: boolean;
          last_error?: string | null;
          last_full_sync_at?: string | null;
          last_synced_at?: string | null;
          lease_id?: string | null;
          lease_until?: string | null;
          linked_at?: string | null;
          next_sync_at?: string | null;
          provider?: string;
          scopes?: string[];
          status?: string;
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "student_integration_links_connected_by_id_fkey";
            columns: ["connected_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_integration_links_connected_by_id_fkey";
            columns: ["connected_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_integration_links_connected_by_id_fkey";
            columns: ["connected_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "student_integration_links_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_integration_links_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_integration_links_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      student_statuses: {
        Row: {
          ended_at: string | null;
          ends_on: string | null;
          guardian_id: string | null;
          id: string;
          recorded_at: string;
          recorded_by_id: string | null;
          reference: string;
          review_at: string;
          school_id: string | null;
          starts_on: string | null;
          status: Database["public"]["Enums"]["student_status"];
          student_id: string;
        };
        ComputedFields: never;
        Insert: {
          ended_at?: string | null;
          ends_on?: string | null;
          guardian_id?: string | null;
          id?: string;
          recorded_at?: string;
          recorded_by_id?: string | null;
          reference: string;
          review_at: string;
          school_id?: string | null;
          starts_on?: string | null;
          status: Database["public"]["Enums"]["student_status"];
          student_id: string;
        };
        Update: {
          ended_at?: string | null;
          ends_on?: string | null;
          guardian_id?: string | null;
          id?: string;
          recorded_at?: string;
          recorded_by_id?: string | null;
          reference?: string;
          review_at?: string;
          school_id?: string | null;
          starts_on?: string | null;
          status?: Database["public"]["Enums"]["student_status"];
          student_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "student_statuses_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_statuses_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_statuses_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "student_statuses_recorded_by_id_fkey";
            columns: ["recorded_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_statuses_recorded_by_id_fkey";
            columns: ["recorded_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_statuses_recorded_by_id_fkey";
            columns: ["recorded_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "student_statuses_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_statuses_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "student_statuses_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      submissions: {
        Row: {
          assignment_id: string;
          body: string | null;
          course_id: string;
          external_id: string | null;
          first_graded_at: string | null;
          grade_known_at: string | null;
          graded_at: string | null;
          graded_by_id: string | null;
          id: string;
          score: number | null;
          source: string;
          student_id: string;
          submitted_at: string;
        };
        ComputedFields: never;
        Insert: {
          assignment_id: string;
          body?: string | null;
          course_id: string;
          external_id?: string | null;
          first_graded_at?: string | null;
          grade_known_at?: string | null;
          graded_at?: string | null;
          graded_by_id?: string | null;
          id?: string;
          score?: number | null;
          source?: string;
          student_id: string;
          submitted_at?: string;
        };
        Update: {
          assignment_id?: string;
          body?: string | null;
          course_id?: string;
          external_id?: string | null;
          first_graded_at?: string | null;
          grade_known_at?: string | null;
          graded_at?: string | null;
          graded_by_id?: string | null;
          id?: string;
          score?: number | null;
          source?: string;
          student_id?: string;
          submitted_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "submissions_assignment_id_fkey";
            columns: ["assignment_id"];
            isOneToOne: false;
            referencedRelation: "assignments";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_graded_by_id_fkey";
            columns: ["graded_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_graded_by_id_fkey";
            columns: ["graded_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_graded_by_id_fkey";
            columns: ["graded_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "submissions_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      sync_runs: {
        Row: {
          changes: NonNullable<Json>;
          created_at: string;
          error: string | null;
          finished_at: string | null;
          id: string;
          integration_id: string;
          is_dry_run: boolean;
          kind: string;
          report: NonNullable<Json>;
          skipped: NonNullable<Json>;
          started_at: string | null;
          status: string;
          uploaded_by_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          changes?: NonNullable<Json>;
          created_at?: string;
          error?: string | null;
          finished_at?: string | null;
          id?: string;
          integration_id: string;
          is_dry_run?: boolean;
          kind: string;
          report?: NonNullable<Json>;
          skipped?: NonNullable<Json>;
          started_at?: string | null;
          status?: string;
          uploaded_by_id?: string | null;
        };
        Update: {
          changes?: NonNullable<Json>;
          created_at?: string;
          error?: string | null;
          finished_at?: string | null;
          id?: string;
          integration_id?: string;
          is_dry_run?: boolean;
          kind?: string;
          report?: NonNullable<Json>;
          skipped?: NonNullable<Json>;
          started_at?: string | null;
          status?: string;
          uploaded_by_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "sync_runs_integration_id_fkey";
            columns: ["integration_id"];
            isOneToOne: false;
            referencedRelation: "student_integration_links";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "sync_runs_uploaded_by_id_fkey";
            columns: ["uploaded_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "sync_runs_uploaded_by_id_fkey";
            columns: ["uploaded_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "sync_runs_uploaded_by_id_fkey";
            columns: ["uploaded_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      thread_marks: {
        Row: {
          muted_at: string | null;
          pinned_at: string | null;
          profile_id: string;
          snoozed_at_count: number | null;
          snoozed_until: string | null;
          thread_id: string;
          told_from_count: number;
        };
        ComputedFields: never;
        Insert: {
          muted_at?: string | null;
          pinned_at?: string | null;
          profile_id: string;
          snoozed_at_count?: number | null;
          snoozed_until?: string | null;
          thread_id: string;
          told_from_count?: number;
        };
        Update: {
          muted_at?: string | null;
          pinned_at?: string | null;
          profile_id?: string;
          snoozed_at_count?: number | null;
          snoozed_until?: string | null;
          thread_id?: string;
          told_from_count?: number;
        };
        Relationships: [
          {
            foreignKeyName: "thread_marks_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "thread_marks_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "thread_marks_profile_id_fkey";
            columns: ["profile_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "thread_marks_thread_id_fkey";
            columns: ["thread_id"];
            isOneToOne: false;
            referencedRelation: "threads";
            referencedColumns: ["id"];
          },
        ];
      };
      thread_receipts: {
        Row: {
          covered: number;
          read_at: string;
          side: string;
          thread_id: string;
          up_to_seq: number;
        };
        ComputedFields: never;
        Insert: {
          covered: number;
          read_at?: string;
          side: string;
          thread_id: string;
          up_to_seq: number;
        };
        Update: {
          covered?: number;
          read_at?: string;
          side?: string;
          thread_id?: string;
          up_to_seq?: number;
        };
        Relationships: [
          {
            foreignKeyName: "thread_receipts_thread_id_fkey";
            columns: ["thread_id"];
            isOneToOne: false;
            referencedRelation: "threads";
            referencedColumns: ["id"];
          },
        ];
      };
      threads: {
        Row: {
          created_at: string;
          guardian_count: number;
          guardian_id: string;
          id: string;
          last_message_at: string | null;
          last_seq: number;
          staff_id: string;
          staff_role: Database["public"]["Enums"]["contact_role"];
          started_by_id: string | null;
          student_id: string;
          withdrawn_count: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          guardian_count?: number;
          guardian_id: string;
          id?: string;
          last_message_at?: string | null;
          last_seq?: number;
          staff_id: string;
          staff_role: Database["public"]["Enums"]["contact_role"];
          started_by_id?: string | null;
          student_id: string;
          withdrawn_count?: number;
        };
        Update: {
          created_at?: string;
          guardian_count?: number;
          guardian_id?: string;
          id?: string;
          last_message_at?: string | null;
          last_seq?: number;
          staff_id?: string;
          staff_role?: Database["public"]["Enums"]["contact_role"];
          started_by_id?: string | null;
          student_id?: string;
          withdrawn_count?: number;
        };
        Relationships: [
          {
            foreignKeyName: "threads_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_guardian_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "threads_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_staff_id_fkey";
            columns: ["staff_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "threads_started_by_id_fkey";
            columns: ["started_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_started_by_id_fkey";
            columns: ["started_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_started_by_id_fkey";
            columns: ["started_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "threads_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "threads_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
    };
    Views: {
      my_access_log: {
        Row: {
          accessed_at: string | null;
          category: Database["public"]["Enums"]["access_category"] | null;
          reader: Database["public"]["Enums"]["access_reader"] | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_agents: {
        Row: {
          agent_id: string;
          full_name: string | null;
          link_id: string;
          linked_at: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["agent_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["agent_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["agent_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_assignment_students: {
        Row: {
          assignment_id: string;
          avatar_url: string | null;
          course_id: string;
          full_name: string | null;
          student_id: string;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_blocked_contacts: {
        Row: {
          blocked_at: string | null;
          full_name: string | null;
          profile_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_blocks: {
        Row: {
          blocked_at: string | null;
          full_name: string | null;
          guardian_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_bookings: {
        Row: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string | null;
          client_name: string | null;
          created_at: string | null;
          currency: string | null;
          ends_at: string | null;
          guardian_id: string | null;
          id: string | null;
          my_side: string | null;
          price_minor: number | null;
          revision: number | null;
          starts_at: string | null;
          status: Database["public"]["Enums"]["booking_status"] | null;
          student_id: string | null;
          student_name: string | null;
          subject: string | null;
          tutor_id: string | null;
          tutor_name: string | null;
          updated_at: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_calendar_feed: {
        Row: {
          created_at: string | null;
          last_read_at: string | null;
          shows_names: boolean | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_client_students: {
        Row: {
          client_id: string | null;
          client_name: string | null;
          full_name: string | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_clients: {
        Row: {
          client_id: string;
          full_name: string | null;
          link_id: string;
          linked_at: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "profile_graph_target_profile_id_fkey";
            columns: ["client_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_target_profile_id_fkey";
            columns: ["client_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_target_profile_id_fkey";
            columns: ["client_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_concerns: {
        Row: {
          body: string | null;
          case_id: string | null;
          created_at: string | null;
          decided_at: string | null;
          status: Database["public"]["Enums"]["report_status"] | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_consent_entries: {
        Row: {
          decision: Database["public"]["Enums"]["consent_decision"] | null;
          evidence: string | null;
          id: string | null;
          locale: string | null;
          made_at: string | null;
          method: Database["public"]["Enums"]["consent_method"] | null;
          purpose: string | null;
          side: Database["public"]["Enums"]["consent_side"] | null;
          student_id: string | null;
          text_version: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_consents: {
        Row: {
          ends_at: string | null;
          may_give: boolean | null;
          may_withdraw: boolean | null;
          own_decision: Database["public"]["Enums"]["consent_decision"] | null;
          own_made_at: string | null;
          purpose: string | null;
          state: Database["public"]["Enums"]["consent_state"] | null;
          student_id: string | null;
          student_name: string | null;
          text_version: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_course_students: {
        Row: {
          avatar_url: string | null;
          completed_at: string | null;
          course_id: string;
          created_at: string;
          full_name: string | null;
          id: string;
          last_accessed_at: string | null;
          progress: number;
          status: Database["public"]["Enums"]["enrollment_status"];
          student_id: string;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "enrollments_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "enrollments_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_disclosures: {
        Row: {
          basis: Database["public"]["Enums"]["disclosure_basis"] | null;
          contents: string | null;
          disclosed_on: string | null;
          id: string | null;
          is_correction: boolean | null;
          is_retracted: boolean | null;
          recipient: string | null;
          source: Database["public"]["Enums"]["disclosure_source"] | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_erasure_notices: {
        Row: {
          id: string | null;
          object_until: string | null;
          objected_at: string | null;
          requested_at: string | null;
          student_id: string | null;
          student_name: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_events: {
        Row: {
          acknowledged_at: string | null;
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "communication_events_campus_id_fkey";
            columns: ["campus_id"];
            isOneToOne: false;
            referencedRelation: "campuses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_canceled_event_id_fkey";
            columns: ["canceled_event_id"];
            isOneToOne: true;
            referencedRelation: "communication_events";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_canceled_event_id_fkey";
            columns: ["canceled_event_id"];
            isOneToOne: true;
            referencedRelation: "my_events";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_created_by_id_fkey";
            columns: ["created_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "communication_events_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_updated_by_id_fkey";
            columns: ["updated_by_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_updated_by_id_fkey";
            columns: ["updated_by_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "communication_events_updated_by_id_fkey";
            columns: ["updated_by_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_exports: {
        Row: {
          expires_at: string | null;
          files: Json | null;
          id: string | null;
          may_answer: boolean | null;
          progress: number | null;
          requested_at: string | null;
          requester_name: string | null;
          side: string | null;
          status: Database["public"]["Enums"]["export_status"] | null;
          student_id: string | null;
          student_name: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_goal_milestones: {
        Row: {
          at_value: number | null;
          goal_id: string | null;
          id: string | null;
          position: number | null;
          reached_at: string | null;
          reached_by: string | null;
          student_id: string | null;
          title: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_goals: {
        Row: {
          author_name: string | null;
          author_side: Database["public"]["Enums"]["goal_side"] | null;
          can_change: boolean | null;
          can_drop: boolean | null;
          can_record: boolean | null;
          course_id: string | null;
          course_title: string | null;
          created_at: string | null;
          current_value: number | null;
          due_on: string | null;
          id: string | null;
          is_own: boolean | null;
          measure: Database["public"]["Enums"]["goal_measure"] | null;
          milestones: number | null;
          milestones_reached: number | null;
          reached_at: string | null;
          starts_on: string | null;
          status: Database["public"]["Enums"]["goal_status"] | null;
          student_id: string | null;
          student_name: string | null;
          subject: string | null;
          target: number | null;
          title: string | null;
          unit: string | null;
          updated_at: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_group_act_students: {
        Row: {
          act_id: string | null;
          booking_id: string | null;
          code: Database["public"]["Enums"]["error_code"] | null;
          position: number | null;
          recipient_id: string | null;
          recipient_name: string | null;
          state: Database["public"]["Enums"]["group_act_state"] | null;
          student_id: string | null;
          student_name: string | null;
          thread_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_group_acts: {
        Row: {
          assignment_id: string | null;
          created_at: string | null;
          done: number | null;
          group_id: string | null;
          group_name: string | null;
          id: string | null;
          is_all: boolean | null;
          kind: Database["public"]["Enums"]["group_act_kind"] | null;
          next_at: string | null;
          skipped: number | null;
          total: number | null;
          updated_at: string | null;
          waiting: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_group_attendance: {
        Row: {
          attended: boolean | null;
          course_title: string | null;
          ends_at: string | null;
          full_name: string | null;
          group_id: string | null;
          kind: string | null;
          starts_at: string | null;
          student_id: string | null;
          subject_id: string | null;
          title: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_group_grades: {
        Row: {
          assignment_id: string;
          course_id: string;
          course_title: string | null;
          full_name: string | null;
          graded_at: string | null;
          group_id: string | null;
          maximum: number | null;
          percentage: number | null;
          score: number | null;
          student_id: string | null;
          submission_id: string;
          submitted_at: string;
          title: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "submissions_assignment_id_fkey";
            columns: ["assignment_id"];
            isOneToOne: false;
            referencedRelation: "assignments";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "submissions_course_id_fkey";
            columns: ["course_id"];
            isOneToOne: false;
            referencedRelation: "courses";
            referencedColumns: ["id"];
          },
        ];
      };
      my_group_shares: {
        Row: {
          avatar_url: string | null;
          full_name: string | null;
          group_id: string | null;
          profile_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_group_students: {
        Row: {
          added_at: string | null;
          avatar_url: string | null;
          full_name: string | null;
          group_id: string | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_groups: {
        Row: {
          created_at: string | null;
          ends_on: string | null;
          id: string | null;
          is_own: boolean | null;
          name: string | null;
          owner_id: string | null;
          owner_name: string | null;
          shared_count: number | null;
          starts_on: string | null;
          student_count: number | null;
          subject: string | null;
          updated_at: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_guardians: {
        Row: {
          full_name: string | null;
          guardian_id: string;
          is_granted: boolean | null;
          is_primary: boolean | null;
          link_id: string;
          linked_at: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          rights: Database["public"]["Enums"]["guardian_right"][] | null;
          status: Database["public"]["Enums"]["link_status"];
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "profile_graph_source_profile_id_fkey";
            columns: ["guardian_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_integrations: {
        Row: {
          external_account: string | null;
          id: string | null;
          last_error: string | null;
          last_synced_at: string | null;
          linked_at: string | null;
          provider: string | null;
          scopes: string[] | null;
          status: string | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_invitations: {
        Row: {
          created_at: string;
          direction: string | null;
          expires_at: string;
          guardians: Json | null;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          inviter_name: string | null;
          kind: Database["public"]["Enums"]["invitation_kind"];
          member_role: Database["public"]["Enums"]["membership_role"] | null;
          place_name: string | null;
          profile_name: string | null;
          profiles: Json | null;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"] | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "invitations_inviter_id_fkey";
            columns: ["inviter_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "invitations_inviter_id_fkey";
            columns: ["inviter_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "invitations_inviter_id_fkey";
            columns: ["inviter_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_memberships: {
        Row: {
          campus_id: string | null;
          campus_name: string | null;
          class_id: string | null;
          class_name: string | null;
          id: string;
          organization_id: string;
          organization_name: string | null;
          permissions: Database["public"]["Enums"]["staff_permission"][];
          role: Database["public"]["Enums"]["membership_role"];
          school_id: string | null;
          school_name: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "memberships_campus_id_fkey";
            columns: ["campus_id"];
            isOneToOne: false;
            referencedRelation: "campuses";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_class_id_fkey";
            columns: ["class_id"];
            isOneToOne: false;
            referencedRelation: "classes";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_organization_id_fkey";
            columns: ["organization_id"];
            isOneToOne: false;
            referencedRelation: "organizations";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "memberships_school_id_fkey";
            columns: ["school_id"];
            isOneToOne: false;
            referencedRelation: "schools";
            referencedColumns: ["id"];
          },
        ];
      };
      my_notification_preferences: {
        Row: {
          email: boolean | null;
          in_app: boolean | null;
          key: Database["public"]["Enums"]["notification_key"] | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_notifications: {
        Row: {
          created_at: string;
          data: NonNullable<Json>;
          id: string;
          key: Database["public"]["Enums"]["notification_key"];
          read_at: string | null;
          student_id: string | null;
          student_name: string | null;
          subject_id: string | null;
          subject_name: string | null;
          subject_type: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string | null;
          data?: Json | null;
          id?: string | null;
          key?: Database["public"]["Enums"]["notification_key"] | null;
          read_at?: string | null;
          student_id?: string | null;
          student_name?: never;
          subject_id?: string | null;
          subject_name?: never;
          subject_type?: string | null;
        };
        Update: {
          created_at?: string | null;
          data?: Json | null;
          id?: string | null;
          key?: Database["public"]["Enums"]["notification_key"] | null;
          read_at?: string | null;
          student_id?: string | null;
          student_name?: never;
          subject_id?: string | null;
          subject_name?: never;
          subject_type?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "notifications_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "notifications_student_id_fkey";
            columns: ["student_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
        ];
      };
      my_pause: {
        Row: {
          asked_at: string | null;
          guardians: Json | null;
          next_at: string | null;
          state: Database["public"]["Enums"]["consent_state"] | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_privacy_requests: {
        Row: {
          answer: string | null;
          child: string | null;
          complaint_route: string | null;
          decided_at: string | null;
          due_at: string | null;
          id: string | null;
          kind: Database["public"]["Enums"]["privacy_request_kind"] | null;
          may_add_statement: boolean | null;
          may_withdraw: boolean | null;
          refusal: Database["public"]["Enums"]["privacy_refusal"] | null;
          request: string | null;
          requested_at: string | null;
          statement: string | null;
          status: Database["public"]["Enums"]["privacy_request_status"] | null;
          student_id: string | null;
          student_name: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_profile: {
        Row: {
          avatar_url: string | null;
          date_of_birth: string | null;
          email: string | null;
          full_name: string | null;
          id: string;
          locale: string | null;
          phone: string | null;
          roles: Database["public"]["Enums"]["app_role"][] | null;
          time_zone: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_push_subscriptions: {
        Row: {
          created_at: string | null;
          id: string | null;
          is_this_session: boolean | null;
          last_sent_at: string | null;
          shows_names: boolean | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_reports: {
        Row: {
          case_id: string | null;
          created_at: string | null;
          decided_at: string | null;
          message_id: string | null;
          note: string | null;
          reason: Database["public"]["Enums"]["report_reason"] | null;
          status: Database["public"]["Enums"]["report_status"] | null;
          thread_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_students: {
        Row: {
          active_booking_count: number | null;
          avatar_url: string | null;
          date_of_birth: string | null;
          email: string | null;
          full_name: string | null;
          is_granted: boolean | null;
          link_id: string | null;
          linked_at: string | null;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          rights: Database["public"]["Enums"]["guardian_right"][] | null;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      my_sync_runs: {
        Row: {
          changes: NonNullable<Json>;
          created_at: string;
          error: string | null;
          finished_at: string | null;
          id: string;
          integration_id: string;
          is_dry_run: boolean;
          kind: string;
          provider: string | null;
          report: NonNullable<Json>;
          skipped: NonNullable<Json>;
          started_at: string | null;
          status: string;
          student_id: string | null;
        };
        ComputedFields: never;
        Relationships: [
          {
            foreignKeyName: "sync_runs_integration_id_fkey";
            columns: ["integration_id"];
            isOneToOne: false;
            referencedRelation: "student_integration_links";
            referencedColumns: ["id"];
          },
        ];
      };
      my_threads: {
        Row: {
          can_send: boolean | null;
          conversation_key: string | null;
          last_message_at: string | null;
          last_message_preview: string | null;
          last_sender_id: string | null;
          last_seq: number;
          muted_at: string | null;
          my_side: string;
          other_avatar_url: string | null;
          other_id: string;
          other_name: string | null;
          other_read_seq: number | null;
          other_role: Database["public"]["Enums"]["contact_role"] | null;
          pinned_at: string | null;
          snoozed_until: string | null;
          student_id: string;
          student_name: string | null;
          thread_id: string;
          unread_count: number | null;
          withdrawn_count: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
      thread_messages: {
        Row: {
          attachment_name: string | null;
          attachment_path: string | null;
          attachment_size: number | null;
          attachment_type: string | null;
          body: string | null;
          client_id: string | null;
          created_at: string;
          erased_at: string | null;
          id: string;
          read_at: string | null;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          thread_id: string;
          withdrawable_until: string | null;
          withdrawn_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          attachment_name?: string | null;
          attachment_path?: string | null;
          attachment_size?: number | null;
          attachment_type?: string | null;
          body?: string | null;
          client_id?: string | null;
          created_at?: string | null;
          erased_at?: string | null;
          id?: string | null;
          read_at?: never;
          sender_id?: string | null;
          sender_role?: Database["public"]["Enums"]["contact_role"] | null;
          seq?: number | null;
          thread_id?: string | null;
          withdrawable_until?: never;
          withdrawn_at?: string | null;
        };
        Update: {
          attachment_name?: string | null;
          attachment_path?: string | null;
          attachment_size?: number | null;
          attachment_type?: string | null;
          body?: string | null;
          client_id?: string | null;
          created_at?: string | null;
          erased_at?: string | null;
          id?: string | null;
          read_at?: never;
          sender_id?: string | null;
          sender_role?: Database["public"]["Enums"]["contact_role"] | null;
          seq?: number | null;
          thread_id?: string | null;
          withdrawable_until?: never;
          withdrawn_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "messages_sender_id_fkey";
            columns: ["sender_id"];
            isOneToOne: false;
            referencedRelation: "my_profile";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "messages_sender_id_fkey";
            columns: ["sender_id"];
            isOneToOne: false;
            referencedRelation: "profiles";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "messages_sender_id_fkey";
            columns: ["sender_id"];
            isOneToOne: false;
            referencedRelation: "tutors";
            referencedColumns: ["profile_id"];
          },
          {
            foreignKeyName: "messages_thread_id_fkey";
            columns: ["thread_id"];
            isOneToOne: false;
            referencedRelation: "threads";
            referencedColumns: ["id"];
          },
        ];
      };
      tutors: {
        Row: {
          avatar_url: string | null;
          full_name: string | null;
          profile_id: string;
        };
        ComputedFields: never;
        Insert: {
          avatar_url?: string | null;
          full_name?: string | null;
          profile_id?: string | null;
        };
        Update: {
          avatar_url?: string | null;
          full_name?: string | null;
          profile_id?: string | null;
        };
        Relationships: [];
      };
    };
    Functions: {
      accept_invitation: {
        Args: { p_invitation_id?: string; p_profile_ids?: string[]; p_token?: string };
        Returns: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "profile_graph";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      acknowledge_event: { Args: { p_event_id: string }; Returns: undefined };
      add_privacy_statement: {
        Args: { p_privacy_request_id: string; p_statement: string };
        Returns: undefined;
      };
      add_student: {
        Args: {
          p_is_13_plus?: boolean;
          p_relation?: Database["public"]["Enums"]["guardian_relation"];
          p_rights?: Database["public"]["Enums"]["guardian_right"][];
          p_student_email?: string;
          p_student_phone?: string;
        };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      add_students: {
        Args: { p_rows: Json };
        Returns: {
          error: string;
          index: number;
          invitation_id: string;
        }[];
      };
      add_to_group: {
        Args: { p_class_id?: string; p_course_id?: string; p_group_id: string; p_student_ids?: string[] };
        Returns: number;
      };
      add_webhook_endpoint: {
        Args: {
          p_description?: string;
          p_event_types: string[];
          p_id: string;
          p_key_id: string;
          p_secret_encrypted: string;
          p_url: string;
        };
        Returns: string;
      };
      admin_link_student: {
        Args: {
          p_guardian_id: string;
          p_is_primary?: boolean;
          p_relation?: Database["public"]["Enums"]["guardian_relation"];
          p_rights?: Database["public"]["Enums"]["guardian_right"][];
          p_student_id: string;
        };
        Returns: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "profile_graph";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      answer_export: { Args: { p_agree: boolean; p_export_id: string }; Returns: undefined };
      apply_roster_import: { Args: { p_import_id: string }; Returns: Json };
      apply_sync: { Args: { p_batch: Json; p_integration_id: string; p_now?: string }; Returns: Json };
      approve_sync: {
        Args: { p_run_id: string };
        Returns: {
          changes: NonNullable<Json>;
          created_at: string;
          error: string | null;
          finished_at: string | null;
          id: string;
          integration_id: string;
          is_dry_run: boolean;
          kind: string;
          provider: string | null;
          report: NonNullable<Json>;
          skipped: NonNullable<Json>;
          started_at: string | null;
          status: string;
          student_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_sync_runs";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      ask_for_consent: { Args: { p_purpose: string; p_student_id: string }; Returns: undefined };
      assign_group: { Args: { p_all?: boolean; p_booking_ids: string[]; p_group_id: string }; Returns: Json };
      assign_student: {
        Args: { p_booking_id: string; p_guardian_id?: string; p_student_id: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      assign_students: {
        Args: { p_booking_ids: string[]; p_guardian_id?: string; p_student_id: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        }[];
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      block_contact: { Args: { p_profile_id: string }; Returns: undefined };
      block_guardian: { Args: { p_link_id: string }; Returns: undefined };
      book_group: {
        Args: {
          p_all?: boolean;
          p_currency?: string;
          p_group_id: string;
          p_minutes: number;
          p_price_minor?: number;
          p_starts: string[];
          p_subject: string;
          p_tutor_id: string;
        };
        Returns: Json;
      };
      call_again: { Args: { p_run_id?: string; p_task: string }; Returns: boolean };
      cancel_booking: {
        Args: { p_booking_id: string; p_reason?: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      cancel_broadcast: {
        Args: { p_broadcast_id: string; p_reason?: string };
        Returns: {
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          deleted_at: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          reader_key: string;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "communication_events";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      cancel_event: {
        Args: { p_event_id: string; p_reason?: string };
        Returns: {
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          deleted_at: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          reader_key: string;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "communication_events";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      changes_since: { Args: { p_seconds: number }; Returns: string[] };
      check_audit_log: { Args: Record<PropertyKey, never>; Returns: number };
      child_overview: { Args: { p_student_id: string }; Returns: Json };
      choose_role: {
        Args: { p_role: Database["public"]["Enums"]["app_role"] };
        Returns: {
          avatar_url: string | null;
          date_of_birth: string | null;
          email: string | null;
          full_name: string | null;
          id: string;
          locale: string | null;
          phone: string | null;
          roles: Database["public"]["Enums"]["app_role"][] | null;
          time_zone: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_profile";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      claim_attachments: {
        Args: { p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          claimed_type: string;
          path: string;
        }[];
      };
      claim_emails: {
        Args: {
          p_budget?: string;
          p_lease_seconds: number;
          p_limit: number;
          p_now?: string;
          p_per_second?: number;
          p_run_id?: string;
        };
        Returns: {
          action_url: string;
          batch_id: string;
          batch_size: number;
          data: Json;
          email_id: string;
          invitation_id: string;
          invitation_version: number;
          lease_until: string;
          locale: string;
          payload: Json;
          starts_in_ms: number;
          template: string;
          time_zone: string;
          to_email: string;
          to_name: string;
          turn: number;
          unsubscribe_key: string;
          unsubscribe_profile_id: string;
        }[];
      };
      claim_expired_uploads: {
        Args: { p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          bucket_id: string;
          path: string;
        }[];
      };
      claim_exports: {
        Args: { p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          attempt: number;
          export_id: string;
          is_closed: boolean;
          paths: string[];
        }[];
      };
      claim_pushes: {
        Args: { p_budget?: string; p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          attempt: number;
          auth: string;
          change: string;
          endpoint: string;
          is_urgent: boolean;
          key: string;
          locale: string;
          notification_id: string;
          p256dh: string;
          path: string;
          push_id: string;
          student_name: string;
          title: string;
          ttl_seconds: number;
        }[];
      };
      claim_revocations: {
        Args: { p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          id: string;
          integration_id: string;
          key_id: string;
          provider: string;
          refresh_token_encrypted: string;
        }[];
      };
      claim_sms: {
        Args: { p_budget?: string; p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          attempt: number;
          data: Json;
          invitation_id: string;
          invitation_version: number;
          locale: string;
          may_have_arrived: boolean;
          payload: Json;
          sms_id: string;
          to_phone: string;
        }[];
      };
      claim_syncs: {
        Args: { p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          access_expires_at: string;
          access_token_encrypted: string;
          cursors: Json;
          external_user_id: string;
          integration_id: string;
          key_id: string;
          kind: string;
          lease_id: string;
          lease_until: string;
          pages: number;
          position: Json;
          provider: string;
          refresh_token_encrypted: string;
          run_id: string;
        }[];
      };
      claim_webhooks: {
        Args: { p_lease_seconds: number; p_limit: number; p_now?: string };
        Returns: {
          attempt: number;
          body: string;
          delivery_id: string;
          endpoint_id: string;
          key_id: string;
          secret_encrypted: string;
          url: string;
        }[];
      };
      complete_booking: {
        Args: { p_attendance?: Database["public"]["Enums"]["booking_attendance"]; p_booking_id: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      complete_integration: {
        Args: { p_integration_id: string; p_proof?: string };
        Returns: {
          external_account: string | null;
          id: string | null;
          last_error: string | null;
          last_synced_at: string | null;
          linked_at: string | null;
          provider: string | null;
          scopes: string[] | null;
          status: string | null;
          student_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_integrations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      confirm_address: { Args: { p_code: string }; Returns: boolean };
      confirm_booking: {
        Args: { p_booking_id: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      confirm_guardian: { Args: { p_agree: boolean; p_link_id: string }; Returns: undefined };
      connect_integration: {
        Args: { p_provider: string; p_return_to?: string; p_student_id: string };
        Returns: Json;
      };
      contact_availability: {
        Args: { p_profile_id?: string; p_student_id: string };
        Returns: {
          away_from: string;
          away_note: string;
          away_until: string;
          cover_id: string;
          cover_name: string;
          profile_id: string;
          quiet_until: string;
          told_later: boolean;
        }[];
      };
      continue_group_act: { Args: { p_act_id: string }; Returns: Json };
      correct_disclosure: {
        Args: {
          p_basis?: Database["public"]["Enums"]["disclosure_basis"];
          p_contents?: string;
          p_disclosed_on?: string;
          p_disclosure_id: string;
          p_recipient?: string;
          p_retract?: boolean;
        };
        Returns: string;
      };
      count_events: {
        Args: {
          p_from?: string;
          p_scope_id?: string;
          p_scope_level?: string;
          p_to?: string;
          p_type?: string;
        };
        Returns: number;
      };
      count_goal: { Args: { p_amount: number; p_goal_id: string }; Returns: number };
      create_booking: {
        Args: {
          p_currency?: string;
          p_ends_at: string;
          p_guardian_id?: string;
          p_price_minor?: number;
          p_request_id?: string;
          p_starts_at: string;
          p_student_id?: string;
          p_subject: string;
          p_tutor_id: string;
        };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      create_calendar_feed: { Args: { p_shows_names?: boolean }; Returns: string };
      create_event: {
        Args: {
          p_asks_acknowledgement?: boolean;
          p_audience?: string;
          p_body?: string;
          p_date: string;
          p_ends_at?: string;
          p_is_urgent?: boolean;
          p_place?: string;
          p_roles?: string[];
          p_starts_at?: string;
          p_targets?: Json;
          p_title: string;
          p_type: string;
        };
        Returns: {
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          deleted_at: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          reader_key: string;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "communication_events";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      create_goal: {
        Args: {
          p_course_id?: string;
          p_due_on?: string;
          p_measure: Database["public"]["Enums"]["goal_measure"];
          p_milestones?: Json;
          p_starts_on?: string;
          p_student_id: string;
          p_subject?: string;
          p_target?: number;
          p_title: string;
          p_unit?: string;
        };
        Returns: string;
      };
      create_group: {
        Args: {
          p_class_id?: string;
          p_course_id?: string;
          p_ends_on?: string;
          p_name: string;
          p_starts_on?: string;
          p_student_ids?: string[];
          p_subject?: string;
        };
        Returns: string;
      };
      create_placeholder_student: {
        Args: {
          p_class_id?: string;
          p_consent?: string;
          p_date_of_birth?: string;
          p_full_name: string;
          p_guardian_id?: string;
        };
        Returns: {
          avatar_url: string | null;
          created_at: string;
          full_name: string | null;
          id: string;
          listed_as_tutor: boolean;
          updated_at: string;
          user_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "profiles";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      decide_privacy_request: {
        Args: {
          p_answer?: string;
          p_grant: boolean;
          p_privacy_request_id: string;
          p_refusal?: Database["public"]["Enums"]["privacy_refusal"];
        };
        Returns: undefined;
      };
      decide_report: {
        Args: {
          p_case_id: string;
          p_referred_to?: string;
          p_status: Database["public"]["Enums"]["report_status"];
        };
        Returns: undefined;
      };
      decline_invitation: {
        Args: { p_block?: boolean; p_invitation_id?: string; p_token?: string };
        Returns: undefined;
      };
      delete_event: { Args: { p_event_id: string }; Returns: undefined };
      delete_goal: { Args: { p_goal_id: string }; Returns: undefined };
      delete_group: { Args: { p_group_id: string }; Returns: undefined };
      delete_webhook_endpoint: { Args: { p_endpoint_id: string }; Returns: undefined };
      disconnect_integration: { Args: { p_integration_id: string }; Returns: undefined };
      drop_goal: { Args: { p_goal_id: string }; Returns: undefined };
      emails_are_due: { Args: { p_now?: string }; Returns: boolean };
      emails_due_in: { Args: { p_now?: string; p_run_id?: string }; Returns: number };
      end_student_status: {
        Args: { p_status_id: string };
        Returns: {
          ended_at: string | null;
          ends_on: string | null;
          guardian_id: string | null;
          id: string;
          recorded_at: string;
          recorded_by_id: string | null;
          reference: string;
          review_at: string;
          school_id: string | null;
          starts_on: string | null;
          status: Database["public"]["Enums"]["student_status"];
          student_id: string;
        };
        SetofOptions: {
          from: "*";
          to: "student_statuses";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      enqueue_weekly_digests: { Args: { p_limit?: number; p_now?: string }; Returns: number };
      enroll_in_course: {
        Args: { p_course_id: string; p_student_id: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      enroll_student: {
        Args: { p_class_id: string; p_student_id: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      erase_profile: { Args: { p_profile_id: string }; Returns: string };
      escalate_guardian_links: { Args: { p_now?: string }; Returns: number };
      escalate_reports: { Args: { p_now?: string }; Returns: number };
      expire_invitations: { Args: { p_now?: string }; Returns: number };
      explain_access: {
        Args: { p_guardian_id: string; p_student_id: string };
        Returns: {
          allowed: boolean;
          linked_at: string;
          reason: Database["public"]["Enums"]["access_reason"];
          right_name: Database["public"]["Enums"]["guardian_right"];
        }[];
      };
      export_audit_head: { Args: Record<PropertyKey, never>; Returns: string };
      export_protections: { Args: { p_newest_id?: string; p_since?: string }; Returns: Json };
      file_privacy_request: {
        Args: {
          p_child?: string;
          p_kind: Database["public"]["Enums"]["privacy_request_kind"];
          p_request: string;
          p_student_id?: string;
        };
        Returns: string;
      };
      find_people: {
        Args: {
          p_limit?: number;
          p_offset?: number;
          p_role?: Database["public"]["Enums"]["app_role"];
          p_search?: string;
        };
        Returns: {
          avatar_url: string;
          full_name: string;
          has_account: boolean;
          is_suspended: boolean;
          profile_id: string;
          roles: Database["public"]["Enums"]["app_role"][];
        }[];
      };
      find_threads: {
        Args: { p_profile_id?: string; p_student_id?: string };
        Returns: {
          created_at: string;
          guardian_id: string;
          last_message_at: string;
          last_seq: number;
          staff_id: string;
          student_id: string;
          thread_id: string;
        }[];
      };
      freeze_email: {
        Args: { p_email_id: string; p_now?: string; p_payload: Json; p_token_sha256?: string };
        Returns: Json;
      };
      freeze_email_batch: {
        Args: { p_emails: Json; p_now?: string };
        Returns: {
          batch_id: string;
          email_id: string;
          payload: Json;
        }[];
      };
      freeze_sms: {
        Args: {
          p_attempt: number;
          p_now?: string;
          p_payload: Json;
          p_sms_id: string;
          p_token_sha256: string;
        };
        Returns: Json;
      };
      give_consent: {
        Args: { p_locale: string; p_purpose: string; p_student_id: string; p_text_version: number };
        Returns: undefined;
      };
      grant_guardian_rights: {
        Args: { p_link_id: string; p_rights: Database["public"]["Enums"]["guardian_right"][] };
        Returns: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "profile_graph";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      grant_role: {
        Args: { p_profile_id: string; p_role: Database["public"]["Enums"]["app_role"] };
        Returns: undefined;
      };
      guardian_children: {
        Args: { p_guardian_id: string };
        Returns: {
          avatar_url: string;
          full_name: string;
          is_primary: boolean;
          link_id: string;
          relation: Database["public"]["Enums"]["guardian_relation"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          student_id: string;
        }[];
      };
      halt_emails: { Args: { p_now?: string; p_reason: string; p_seconds: number }; Returns: undefined };
      import_progress: {
        Args: { p_batch: Json; p_integration_id: string; p_is_confirmed?: boolean; p_is_dry_run?: boolean };
        Returns: {
          changes: NonNullable<Json>;
          created_at: string;
          error: string | null;
          finished_at: string | null;
          id: string;
          integration_id: string;
          is_dry_run: boolean;
          kind: string;
          provider: string | null;
          report: NonNullable<Json>;
          skipped: NonNullable<Json>;
          started_at: string | null;
          status: string;
          student_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_sync_runs";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      invite_client: {
        Args: { p_client_email: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      invite_member: {
        Args: {
          p_email: string;
          p_role: Database["public"]["Enums"]["membership_role"];
          p_scope_id: string;
          p_scope_level: string;
        };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      invite_parent: {
        Args: {
          p_parent_email: string;
          p_relation?: Database["public"]["Enums"]["guardian_relation"];
          p_rights?: Database["public"]["Enums"]["guardian_right"][];
        };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      invite_placeholder: {
        Args: { p_email: string; p_profile_id: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      lapse_bookings: { Args: { p_now?: string }; Returns: number };
      lift_legal_hold: { Args: { p_hold_id: string }; Returns: undefined };
      lift_restriction: { Args: { p_restriction_id: string }; Returns: undefined };
      list_age_evidence: {
        Args: { p_student_id: string };
        Returns: {
          band: string;
          evidence_id: string;
          kind: Database["public"]["Enums"]["age_evidence_kind"];
          recorded_at: string;
          recorded_by_id: string;
          reference: string;
        }[];
      };
      list_audit_gaps: {
        Args: Record<PropertyKey, never>;
        Returns: {
          after: string;
          before: string;
          ids: unknown;
          numbers: unknown;
        }[];
      };
      list_audit_log: {
        Args: { p_before?: number; p_entity_id?: string; p_limit?: number };
        Returns: {
          action: string;
          actor_id: string;
          actor_role: string;
          changed: string[];
          details: Json;
          entity: string;
          entity_id: string;
          id: number;
          occurred_at: string;
        }[];
      };
      list_bookings_in_group: {
        Args: { p_from?: string; p_group_id: string; p_to?: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string | null;
          client_name: string | null;
          created_at: string | null;
          currency: string | null;
          ends_at: string | null;
          guardian_id: string | null;
          id: string | null;
          my_side: string | null;
          price_minor: number | null;
          revision: number | null;
          starts_at: string | null;
          status: Database["public"]["Enums"]["booking_status"] | null;
          student_id: string | null;
          student_name: string | null;
          subject: string | null;
          tutor_id: string | null;
          tutor_name: string | null;
          updated_at: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "my_bookings";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_client_students_in_group: {
        Args: { p_group_id: string };
        Returns: {
          client_id: string | null;
          client_name: string | null;
          full_name: string | null;
          student_id: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "my_client_students";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_colleagues: {
        Args: Record<PropertyKey, never>;
        Returns: {
          avatar_url: string;
          full_name: string;
          profile_id: string;
        }[];
      };
      list_consents: {
        Args: { p_student_id: string };
        Returns: {
          decision: Database["public"]["Enums"]["consent_decision"];
          ends_at: string;
          evidence: string;
          made_at: string;
          method: Database["public"]["Enums"]["consent_method"];
          purpose: string;
          side: Database["public"]["Enums"]["consent_side"];
          state: Database["public"]["Enums"]["consent_state"];
        }[];
      };
      list_contacts: {
        Args: {
          p_descending?: boolean;
          p_limit?: number;
          p_offset?: number;
          p_search?: string;
          p_sort?: string;
          p_student_id?: string;
        };
        Returns: {
          avatar_url: string;
          conversation_key: string;
          full_name: string;
          profile_id: string;
          role: Database["public"]["Enums"]["contact_role"];
          student_id: string;
          student_name: string;
          thread_id: string;
        }[];
      };
      list_contacts_in_group: {
        Args: {
          p_descending?: boolean;
          p_group_id: string;
          p_limit?: number;
          p_offset?: number;
          p_search?: string;
          p_sort?: string;
        };
        Returns: {
          avatar_url: string;
          conversation_key: string;
          full_name: string;
          profile_id: string;
          role: Database["public"]["Enums"]["contact_role"];
          student_id: string;
          student_name: string;
          thread_id: string;
        }[];
      };
      list_disclosures: {
        Args: { p_limit?: number; p_offset?: number; p_student_id: string };
        Returns: {
          basis: Database["public"]["Enums"]["disclosure_basis"];
          contents: string;
          corrects_id: string;
          disclosed_on: string;
          disclosure_id: string;
          is_replaced: boolean;
          is_retracted: boolean;
          is_withheld: boolean;
          recipient: string;
          recorded_at: string;
          recorded_by_id: string;
          source: Database["public"]["Enums"]["disclosure_source"];
        }[];
      };
      list_email_lanes: {
        Args: { p_now?: string };
        Returns: {
          due: number;
          lane: Database["public"]["Enums"]["email_lane"];
          later: number;
          longest_wait_seconds: number;
          median_wait_seconds: number;
          oldest_wait_seconds: number;
          sent_last_hour: number;
        }[];
      };
      list_enrollments_in_group: {
        Args: { p_group_id: string };
        Returns: {
          avatar_url: string | null;
          completed_at: string | null;
          course_id: string;
          created_at: string;
          full_name: string | null;
          id: string;
          last_accessed_at: string | null;
          progress: number;
          status: Database["public"]["Enums"]["enrollment_status"];
          student_id: string;
        }[];
        SetofOptions: {
          from: "*";
          to: "my_course_students";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_events: {
        Args: {
          p_from?: string;
          p_limit?: number;
          p_offset?: number;
          p_scope_id?: string;
          p_scope_level?: string;
          p_to?: string;
          p_type?: string;
        };
        Returns: {
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          deleted_at: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          reader_key: string;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "communication_events";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_goals_in_group: {
        Args: { p_group_id: string };
        Returns: {
          author_name: string | null;
          author_side: Database["public"]["Enums"]["goal_side"] | null;
          can_change: boolean | null;
          can_drop: boolean | null;
          can_record: boolean | null;
          course_id: string | null;
          course_title: string | null;
          created_at: string | null;
          current_value: number | null;
          due_on: string | null;
          id: string | null;
          is_own: boolean | null;
          measure: Database["public"]["Enums"]["goal_measure"] | null;
          milestones: number | null;
          milestones_reached: number | null;
          reached_at: string | null;
          starts_on: string | null;
          status: Database["public"]["Enums"]["goal_status"] | null;
          student_id: string | null;
          student_name: string | null;
          subject: string | null;
          target: number | null;
          title: string | null;
          unit: string | null;
          updated_at: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "my_goals";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_grades: {
        Args: {
          p_course_id?: string;
          p_from?: string;
          p_limit?: number;
          p_offset?: number;
          p_student_id: string;
          p_to?: string;
        };
        Returns: {
          assignment_id: string;
          course_id: string;
          course_title: string;
          graded_at: string;
          maximum: number;
          passed: boolean;
          percentage: number;
          score: number;
          source: string;
          submission_id: string;
          title: string;
        }[];
      };
      list_group_candidates: {
        Args: { p_limit?: number; p_offset?: number; p_search?: string };
        Returns: {
          avatar_url: string;
          full_name: string;
          student_id: string;
        }[];
      };
      list_group_colleagues: {
        Args: { p_limit?: number; p_offset?: number; p_search?: string };
        Returns: {
          avatar_url: string;
          full_name: string;
          profile_id: string;
        }[];
      };
      list_legal_holds: {
        Args: { p_include_ended?: boolean; p_limit?: number; p_offset?: number };
        Returns: {
          ends_at: string;
          hold_id: string;
          is_in_force: boolean;
          lifted_at: string;
          reason: string;
          starts_at: string;
          subject_id: string;
          subject_name: string;
        }[];
      };
      list_members: {
        Args: { p_limit?: number; p_offset?: number; p_scope_id: string; p_scope_level: string };
        Returns: {
          avatar_url: string;
          campus_id: string;
          class_id: string;
          class_name: string;
          full_name: string;
          has_account: boolean;
          membership_id: string;
          organization_id: string;
          permissions: Database["public"]["Enums"]["staff_permission"][];
          profile_id: string;
          role: Database["public"]["Enums"]["membership_role"];
          school_id: string;
        }[];
      };
      list_messages: {
        Args: { p_after_seq?: number; p_limit?: number; p_thread_id: string; p_up_to_seq?: number };
        Returns: {
          attachment_name: string | null;
          attachment_path: string | null;
          attachment_size: number | null;
          attachment_type: string | null;
          body: string | null;
          client_id: string | null;
          created_at: string;
          erased_at: string | null;
          id: string;
          read_at: string | null;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          thread_id: string;
          withdrawable_until: string | null;
          withdrawn_at: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "thread_messages";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_privacy_requests: {
        Args: { p_include_decided?: boolean; p_limit?: number; p_offset?: number };
        Returns: {
          child: string;
          decided_at: string;
          due_at: string;
          erasable_from: string;
          kind: Database["public"]["Enums"]["privacy_request_kind"];
          level: Database["public"]["Enums"]["report_level"];
          level_until: string;
          objections: string[];
          opened_at: string;
          privacy_request_id: string;
          refusal: Database["public"]["Enums"]["privacy_refusal"];
          requested_at: string;
          requester_id: string;
          requester_name: string;
          status: Database["public"]["Enums"]["privacy_request_status"];
          student_id: string;
          student_name: string;
        }[];
      };
      list_reports: {
        Args: { p_include_decided?: boolean; p_limit?: number; p_offset?: number };
        Returns: {
          case_id: string;
          created_at: string;
          decided_at: string;
          due_at: string;
          level: Database["public"]["Enums"]["report_level"];
          reasons: Database["public"]["Enums"]["report_reason"][];
          referred_to: string;
          report_count: number;
          reported_id: string;
          reported_name: string;
          reported_role: Database["public"]["Enums"]["contact_role"];
          reporter_id: string;
          reporter_name: string;
          reviewed_at: string;
          status: Database["public"]["Enums"]["report_status"];
          student_id: string;
          student_name: string;
        }[];
      };
      list_restrictions: {
        Args: { p_include_ended?: boolean; p_limit?: number; p_offset?: number; p_student_id?: string };
        Returns: {
          basis: string;
          created_at: string;
          created_by_id: string;
          emails: string[];
          ends_at: string;
          id: string;
          kind: Database["public"]["Enums"]["restriction_kind"];
          phones: string[];
          profile_id: string;
          review_at: string;
          rights: Database["public"]["Enums"]["guardian_right"][];
          school_id: string;
          starts_at: string;
          student_id: string;
          student_name: string;
        }[];
      };
      list_retention_rules: {
        Args: Record<PropertyKey, never>;
        Returns: {
          basis: string;
          class: string;
          description: string;
          has_outer_limit: boolean;
          keep_days: number;
        }[];
      };
      list_roster: {
        Args: {
          p_class_id: string;
          p_descending?: boolean;
          p_limit?: number;
          p_offset?: number;
          p_search?: string;
          p_sort?: string;
        };
        Returns: {
          avatar_url: string;
          enrolled_at: string;
          full_name: string;
          has_account: boolean;
          student_id: string;
        }[];
      };
      list_roster_in_group: {
        Args: {
          p_class_id: string;
          p_descending?: boolean;
          p_group_id: string;
          p_limit?: number;
          p_offset?: number;
          p_search?: string;
          p_sort?: string;
        };
        Returns: {
          avatar_url: string;
          enrolled_at: string;
          full_name: string;
          has_account: boolean;
          student_id: string;
        }[];
      };
      list_statistics: {
        Args: {
          p_by?: Database["public"]["Enums"]["statistics_part"];
          p_class_id?: string;
          p_course_id?: string;
          p_descending?: boolean;
          p_from?: string;
          p_group_id?: string;
          p_limit?: number;
          p_offset?: number;
          p_search?: string;
          p_sort?: string;
          p_student_id?: string;
          p_until?: string;
        };
        Returns: {
          active_students: number;
          attendance_percentage: number;
          attended: number;
          goals_reached: number;
          grades: number;
          lessons: number;
          mean_percentage: number;
          missed: number;
          name: string;
          not_recorded: number;
          part_id: string;
          students: number;
          week: string;
        }[];
      };
      list_student_statuses: {
        Args: { p_student_id: string };
        Returns: {
          ended_at: string | null;
          ends_on: string | null;
          guardian_id: string | null;
          id: string;
          recorded_at: string;
          recorded_by_id: string | null;
          reference: string;
          review_at: string;
          school_id: string | null;
          starts_on: string | null;
          status: Database["public"]["Enums"]["student_status"];
          student_id: string;
        }[];
        SetofOptions: {
          from: "*";
          to: "student_statuses";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_students_in_group: {
        Args: { p_group_id: string };
        Returns: {
          active_booking_count: number | null;
          avatar_url: string | null;
          date_of_birth: string | null;
          email: string | null;
          full_name: string | null;
          is_granted: boolean | null;
          link_id: string | null;
          linked_at: string | null;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          rights: Database["public"]["Enums"]["guardian_right"][] | null;
          student_id: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "my_students";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_threads: {
        Args: {
          p_limit?: number;
          p_offset?: number;
          p_snoozed?: string;
          p_student_id?: string;
          p_thread_ids?: string[];
          p_unread_only?: boolean;
        };
        Returns: {
          can_send: boolean | null;
          conversation_key: string | null;
          last_message_at: string | null;
          last_message_preview: string | null;
          last_sender_id: string | null;
          last_seq: number;
          muted_at: string | null;
          my_side: string;
          other_avatar_url: string | null;
          other_id: string;
          other_name: string | null;
          other_read_seq: number | null;
          other_role: Database["public"]["Enums"]["contact_role"] | null;
          pinned_at: string | null;
          snoozed_until: string | null;
          student_id: string;
          student_name: string | null;
          thread_id: string;
          unread_count: number | null;
          withdrawn_count: number | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "my_threads";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      list_unacknowledged: {
        Args: { p_event_id: string; p_limit?: number; p_offset?: number };
        Returns: {
          acknowledged: number;
          full_name: string;
          profile_id: string;
          told_at: string;
          waiting: number;
        }[];
      };
      list_undecided_exports: {
        Args: { p_limit?: number; p_offset?: number };
        Returns: {
          export_id: string;
          relation: Database["public"]["Enums"]["guardian_relation"];
          requester_id: string;
          requester_name: string;
          student_id: string;
          student_name: string;
          waiting_since: string;
        }[];
      };
      list_waiting_guardians: {
        Args: { p_student_id: string };
        Returns: {
          full_name: string;
          guardian_id: string;
          link_id: string;
          relation: Database["public"]["Enums"]["guardian_relation"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          waiting_since: string;
          was_objected: boolean;
        }[];
      };
      list_webhook_deliveries: {
        Args: { p_before?: string; p_endpoint_id: string; p_limit?: number; p_status?: string };
        Returns: {
          attempts: number;
          created_at: string;
          ended_at: string;
          event_type: string;
          id: string;
          log: Json;
          status: string;
          subject_id: string;
        }[];
      };
      list_webhook_endpoints: {
        Args: Record<PropertyKey, never>;
        Returns: {
          created_at: string;
          description: string;
          disabled_at: string;
          disabled_reason: string;
          event_types: string[];
          failing_since: string;
          id: string;
          url: string;
          waiting: number;
        }[];
      };
      mark_milestone: { Args: { p_is_reached: boolean; p_milestone_id: string }; Returns: undefined };
      mark_notifications_read: { Args: { p_ids?: string[] }; Returns: number };
      mark_thread_read: { Args: { p_thread_id: string; p_up_to_seq?: number }; Returns: number };
      message_group: { Args: { p_body: string; p_group_id: string }; Returns: Json };
      mute_thread: { Args: { p_muted: boolean; p_thread_id: string }; Returns: undefined };
      my_address: {
        Args: Record<PropertyKey, never>;
        Returns: {
          closed_reason: string;
          email: string;
        }[];
      };
      my_availability: {
        Args: Record<PropertyKey, never>;
        Returns: {
          away_from: string;
          away_note: string;
          away_until: string;
          cover_id: string;
          cover_name: string;
          quiet_ends_at: string;
          quiet_starts_at: string;
          quiet_until: string;
          time_zone: string;
        }[];
      };
      newest_threads: {
        Args: { p_limit?: number; p_offset?: number };
        Returns: {
          last_message_at: string;
          last_seq: number;
          muted_at: string;
          other_read_seq: number;
          pinned_at: string;
          snoozed_until: string;
          thread_id: string;
          unread_count: number;
          withdrawn_count: number;
        }[];
      };
      object_to_erasure: { Args: { p_privacy_request_id: string }; Returns: undefined };
      open_integration_state: { Args: { p_now?: string; p_state_sha256: string }; Returns: Json };
      open_privacy_request: {
        Args: { p_privacy_request_id: string };
        Returns: {
          answer: string;
          request: string;
          statement: string;
        }[];
      };
      open_thread: {
        Args: { p_before_seq?: number; p_limit?: number; p_thread_id: string };
        Returns: {
          attachment_name: string | null;
          attachment_path: string | null;
          attachment_size: number | null;
          attachment_type: string | null;
          body: string | null;
          client_id: string | null;
          created_at: string;
          erased_at: string | null;
          id: string;
          read_at: string | null;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          thread_id: string;
          withdrawable_until: string | null;
          withdrawn_at: string | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "thread_messages";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      pin_thread: { Args: { p_pinned: boolean; p_thread_id: string }; Returns: undefined };
      place_legal_hold: {
        Args: { p_reason: string; p_subject_id: string; p_until?: string };
        Returns: string;
      };
      preview_event_audience: {
        Args: { p_audience?: string; p_targets?: Json };
        Returns: {
          id: string;
          level: Database["public"]["Enums"]["event_target"];
          name: string;
          people: number;
        }[];
      };
      preview_group: {
        Args: {
          p_course_id?: string;
          p_group_id: string;
          p_kind: Database["public"]["Enums"]["group_act_kind"];
        };
        Returns: Json;
      };
      preview_integration: {
        Args: { p_integration_id: string; p_proof?: string };
        Returns: {
          external_account: string;
          scopes: string[];
        }[];
      };
      preview_invitation: {
        Args: { p_token: string };
        Returns: {
          address_hint: string;
          expires_at: string;
          guardians: Json;
          inviter_name: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          profile_name: string;
          profiles: Json;
          relation: Database["public"]["Enums"]["guardian_relation"];
          status: Database["public"]["Enums"]["invitation_status"];
        }[];
      };
      preview_roster_import: { Args: { p_organization_id: string; p_rows: Json }; Returns: Json };
      push_key: { Args: Record<PropertyKey, never>; Returns: string };
      pushes_are_due: { Args: { p_now?: string }; Returns: boolean };
      queue_auth_emails: { Args: { p_emails: Json }; Returns: number };
      raise_concern: {
        Args: { p_text: string };
        Returns: {
          body: string | null;
          case_id: string | null;
          created_at: string | null;
          decided_at: string | null;
          status: Database["public"]["Enums"]["report_status"] | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_concerns";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      read_calendar_feed: { Args: { p_token_sha256: string }; Returns: Json };
      read_export_pages: {
        Args: { p_attempt: number; p_export_id: string; p_offset: number };
        Returns: {
          domain: string;
          relation: string;
          rows: Json;
        }[];
      };
      reapply_protections: { Args: { p_is_complete?: boolean; p_list: Json }; Returns: Json };
      record_absences: { Args: { p_now?: string }; Returns: number };
      record_attachment_check: { Args: { p_content_type: string; p_path: string }; Returns: boolean };
      record_consent: {
        Args: {
          p_decision: Database["public"]["Enums"]["consent_decision"];
          p_evidence: string;
          p_purpose: string;
          p_student_id: string;
        };
        Returns: undefined;
      };
      record_disclosure: {
        Args: {
          p_basis: Database["public"]["Enums"]["disclosure_basis"];
          p_contents: string;
          p_disclosed_on?: string;
          p_recipient: string;
          p_student_id: string;
          p_withhold?: boolean;
        };
        Returns: string;
      };
      record_email_batch_failed: {
        Args: {
          p_alone?: boolean;
          p_batch_id: string;
          p_error: string;
          p_now?: string;
          p_refused?: boolean;
          p_retry_after_seconds?: number;
        };
        Returns: undefined;
      };
      record_email_batch_sent: {
        Args: { p_batch_id: string; p_errors?: Json; p_now?: string; p_provider_ids?: string[] };
        Returns: undefined;
      };
      record_email_event: {
        Args: {
          p_bounce_type?: string;
          p_email_id?: string;
          p_occurred_at?: string;
          p_provider_id?: string;
          p_recipient?: string;
          p_svix_id: string;
          p_type: string;
        };
        Returns: boolean;
      };
      record_email_failed: {
        Args: {
          p_email_id: string;
          p_error: string;
          p_now?: string;
          p_permanent?: boolean;
          p_refused?: boolean;
          p_retry_after_seconds?: number;
        };
        Returns: undefined;
      };
      record_email_sent: {
        Args: { p_email_id: string; p_now?: string; p_provider_id?: string };
        Returns: undefined;
      };
      record_export_volume: {
        Args: { p_attempt: number; p_export_id: string; p_now?: string; p_number: number; p_size: number };
        Returns: string;
      };
      record_exports_removed: { Args: { p_attempt: number; p_export_id: string }; Returns: number };
      record_pushes: { Args: { p_now?: string; p_results: Json }; Returns: undefined };
      record_revocation: {
        Args: { p_is_done: boolean; p_now?: string; p_revocation_id: string };
        Returns: undefined;
      };
      record_sms: {
        Args: {
          p_attempt: number;
          p_error?: string;
          p_now?: string;
          p_outcome: string;
          p_provider_id?: string;
          p_retry_after?: number;
          p_sms_id: string;
        };
        Returns: undefined;
      };
      record_sms_event: {
        Args: { p_now?: string; p_phone?: string; p_provider_id?: string; p_sms_id?: string; p_type: string };
        Returns: boolean;
      };
      record_student_status: {
        Args: {
          p_ends_on?: string;
          p_guardian_id?: string;
          p_reference: string;
          p_review_at: string;
          p_starts_on?: string;
          p_status: Database["public"]["Enums"]["student_status"];
          p_student_id: string;
        };
        Returns: {
          ended_at: string | null;
          ends_on: string | null;
          guardian_id: string | null;
          id: string;
          recorded_at: string;
          recorded_by_id: string | null;
          reference: string;
          review_at: string;
          school_id: string | null;
          starts_on: string | null;
          status: Database["public"]["Enums"]["student_status"];
          student_id: string;
        };
        SetofOptions: {
          from: "*";
          to: "student_statuses";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      record_sync_failed: {
        Args: {
          p_error: string;
          p_integration_id: string;
          p_lease_id: string;
          p_now?: string;
          p_outcome: string;
          p_retry_after_seconds?: number;
        };
        Returns: boolean;
      };
      record_uploads_removed: { Args: { p_paths: string[] }; Returns: number };
      record_webhook_attempt: {
        Args: {
          p_attempt: number;
          p_delivery_id: string;
          p_duration_ms?: number;
          p_error?: string;
          p_key_id?: string;
          p_now?: string;
          p_response_status?: number;
          p_secret_encrypted?: string;
        };
        Returns: string;
      };
      release_emails: { Args: { p_email_ids: string[]; p_now?: string }; Returns: number };
      remove_from_group: { Args: { p_group_id: string; p_student_ids: string[] }; Returns: number };
      replay_webhooks: {
        Args: { p_delivery_ids?: string[]; p_endpoint_id: string; p_since?: string };
        Returns: number;
      };
      report_message: {
        Args: {
          p_message_id: string;
          p_note?: string;
          p_reason: Database["public"]["Enums"]["report_reason"];
        };
        Returns: {
          case_id: string | null;
          created_at: string | null;
          decided_at: string | null;
          message_id: string | null;
          note: string | null;
          reason: Database["public"]["Enums"]["report_reason"] | null;
          status: Database["public"]["Enums"]["report_status"] | null;
          thread_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_reports";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      request_erasure: { Args: { p_student_id?: string }; Returns: string };
      request_export: { Args: { p_student_id?: string }; Returns: string };
      request_sync: {
        Args: { p_dry_run?: boolean; p_integration_id: string };
        Returns: {
          changes: NonNullable<Json>;
          created_at: string;
          error: string | null;
          finished_at: string | null;
          id: string;
          integration_id: string;
          is_dry_run: boolean;
          kind: string;
          provider: string | null;
          report: NonNullable<Json>;
          skipped: NonNullable<Json>;
          started_at: string | null;
          status: string;
          student_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_sync_runs";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      requeue_email: { Args: { p_email_id: string }; Returns: string };
      resend_invitation: {
        Args: { p_invitation_id: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      restrict_contact: {
        Args: {
          p_basis?: string;
          p_emails?: string[];
          p_from?: string;
          p_phones?: string[];
          p_profile_id?: string;
          p_review_at?: string;
          p_rights?: Database["public"]["Enums"]["guardian_right"][];
          p_student_id: string;
          p_until?: string;
        };
        Returns: {
          basis: string;
          created_at: string;
          created_by_id: string | null;
          emails: string[];
          ends_at: string | null;
          id: string;
          kind: Database["public"]["Enums"]["restriction_kind"];
          phones: string[];
          profile_id: string | null;
          review_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          school_id: string | null;
          starts_at: string;
          student_id: string;
        };
        SetofOptions: {
          from: "*";
          to: "contact_restrictions";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      restrict_contacts: {
        Args: {
          p_basis?: string;
          p_emails?: string[];
          p_from?: string;
          p_phones?: string[];
          p_profile_id?: string;
          p_review_at?: string;
          p_rights?: Database["public"]["Enums"]["guardian_right"][];
          p_student_ids: string[];
          p_until?: string;
        };
        Returns: {
          basis: string;
          created_at: string;
          created_by_id: string | null;
          emails: string[];
          ends_at: string | null;
          id: string;
          kind: Database["public"]["Enums"]["restriction_kind"];
          phones: string[];
          profile_id: string | null;
          review_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          school_id: string | null;
          starts_at: string;
          student_id: string;
        };
        SetofOptions: {
          from: "*";
          to: "contact_restrictions";
          isOneToOne: true;
          isSetofReturn: true;
        };
      };
      resume_goal: { Args: { p_goal_id: string }; Returns: undefined };
      resume_profile: { Args: { p_profile_id: string }; Returns: undefined };
      review_report: {
        Args: { p_case_id: string };
        Returns: {
          attachment_name: string;
          attachment_path: string;
          body: string;
          created_at: string;
          id: string;
          note: string;
          reason: Database["public"]["Enums"]["report_reason"];
          sender_id: string;
          sender_name: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
        }[];
      };
      review_thread: {
        Args: { p_before_seq?: number; p_limit?: number; p_reason: string; p_thread_id: string };
        Returns: {
          attachment_name: string;
          attachment_path: string;
          body: string;
          created_at: string;
          id: string;
          sender_id: string;
          sender_name: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
        }[];
      };
      revoke_calendar_feed: { Args: Record<PropertyKey, never>; Returns: undefined };
      revoke_invitation: {
        Args: { p_invitation_id: string };
        Returns: {
          created_at: string;
          expires_at: string;
          id: string;
          invitee_email: string | null;
          invitee_phone: string | null;
          inviter_id: string;
          kind: Database["public"]["Enums"]["invitation_kind"];
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          responded_at: string | null;
          rights: Database["public"]["Enums"]["guardian_right"][];
          send_count: number;
          sent_at: string | null;
          status: Database["public"]["Enums"]["invitation_status"];
        };
        SetofOptions: {
          from: "*";
          to: "invitations";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      revoke_role: {
        Args: { p_profile_id: string; p_role: Database["public"]["Enums"]["app_role"] };
        Returns: undefined;
      };
      seal_audit_log: { Args: Record<PropertyKey, never>; Returns: number };
      search_messages: {
        Args: { p_before?: string; p_limit?: number; p_query: string };
        Returns: {
          created_at: string;
          message_id: string;
          seq: number;
          snippet: string;
          thread_id: string;
        }[];
      };
      send_address_code: { Args: Record<PropertyKey, never>; Returns: boolean };
      send_message: {
        Args: {
          p_attachment_path?: string;
          p_body?: string;
          p_client_id?: string;
          p_recipient_id?: string;
          p_side?: string;
          p_student_id: string;
        };
        Returns: {
          attachment_name: string | null;
          attachment_path: string | null;
          attachment_size: number | null;
          attachment_type: string | null;
          body: string | null;
          client_id: string | null;
          created_at: string;
          erased_at: string | null;
          guardian_count: number;
          id: string;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          staff_count: number;
          thread_id: string;
          withdrawn_at: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "messages";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      set_absence: {
        Args: { p_cover_id?: string; p_ends_on?: string; p_note?: string; p_starts_on?: string };
        Returns: undefined;
      };
      set_country: { Args: { p_country?: string; p_student_id: string }; Returns: undefined };
      set_date_of_birth: {
        Args: {
          p_date_of_birth: string;
          p_evidence?: Database["public"]["Enums"]["age_evidence_kind"];
          p_reference?: string;
          p_student_id: string;
        };
        Returns: undefined;
      };
      set_goal: {
        Args: {
          p_due_on?: string;
          p_goal_id: string;
          p_milestones?: Json;
          p_starts_on?: string;
          p_subject?: string;
          p_target?: number;
          p_title: string;
          p_unit?: string;
        };
        Returns: undefined;
      };
      set_group: {
        Args: {
          p_ends_on?: string;
          p_group_id: string;
          p_name: string;
          p_starts_on?: string;
          p_subject?: string;
        };
        Returns: undefined;
      };
      set_group_work: {
        Args: {
          p_all?: boolean;
          p_course_id: string;
          p_due_at?: string;
          p_group_id: string;
          p_maximum?: number;
          p_title: string;
        };
        Returns: Json;
      };
      set_link_rights: {
        Args: {
          p_link_id: string;
          p_on_active_bookings?: string;
          p_rights: Database["public"]["Enums"]["guardian_right"][];
        };
        Returns: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "profile_graph";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      set_notification_preference: {
        Args: {
          p_email?: boolean;
          p_in_app?: boolean;
          p_key: Database["public"]["Enums"]["notification_key"];
        };
        Returns: {
          email: boolean | null;
          in_app: boolean | null;
          key: Database["public"]["Enums"]["notification_key"] | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_notification_preferences";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      set_primary_guardian: {
        Args: { p_link_id: string };
        Returns: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "profile_graph";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      set_quiet_hours: { Args: { p_ends_at?: string; p_starts_at?: string }; Returns: undefined };
      set_tutor_listed: { Args: { p_listed: boolean }; Returns: undefined };
      set_webhook_endpoint: { Args: { p_enabled: boolean; p_endpoint_id: string }; Returns: undefined };
      share_group: { Args: { p_group_id: string; p_profile_ids: string[] }; Returns: undefined };
      share_invitation: {
        Args: { p_invitation_id: string };
        Returns: {
          token: string;
          url: string;
        }[];
      };
      sms_are_due: { Args: { p_now?: string }; Returns: boolean };
      snooze_thread: {
        Args: { p_thread_id: string; p_until: string; p_wake_on_reply?: boolean };
        Returns: undefined;
      };
      start_thread: {
        Args: { p_recipient_id?: string; p_side?: string; p_student_id: string };
        Returns: {
          created_at: string;
          guardian_count: number;
          guardian_id: string;
          id: string;
          last_message_at: string | null;
          last_seq: number;
          staff_id: string;
          staff_role: Database["public"]["Enums"]["contact_role"];
          started_by_id: string | null;
          student_id: string;
          withdrawn_count: number;
        };
        SetofOptions: {
          from: "*";
          to: "threads";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      step_export: { Args: { p_attempt: number; p_export_id: string; p_now?: string }; Returns: Json };
      stop_group_act: { Args: { p_act_id: string }; Returns: Json };
      store_integration_grant: {
        Args: { p_grant: Json; p_now?: string; p_state_sha256: string };
        Returns: string;
      };
      store_integration_tokens: {
        Args: { p_integration_id: string; p_lease_id: string; p_tokens: Json };
        Returns: boolean;
      };
      student_parents: {
        Args: { p_student_id: string };
        Returns: {
          avatar_url: string;
          full_name: string;
          guardian_id: string;
          is_primary: boolean;
          link_id: string;
          relation: Database["public"]["Enums"]["guardian_relation"];
          rights: Database["public"]["Enums"]["guardian_right"][];
        }[];
      };
      subscribe_to_push: {
        Args: { p_auth?: string; p_endpoint: string; p_p256dh?: string; p_shows_names?: boolean };
        Returns: string;
      };
      suspend_profile: { Args: { p_profile_id: string; p_reason: string }; Returns: undefined };
      take_push_receipts: {
        Args: { p_limit: number; p_now?: string };
        Returns: {
          attempt: number;
          push_id: string;
          receipt_id: string;
        }[];
      };
      tell_alerts: { Args: { p_budget?: string; p_now?: string; p_step?: number }; Returns: number };
      unassign_student: {
        Args: { p_booking_id: string };
        Returns: {
          attendance: Database["public"]["Enums"]["booking_attendance"] | null;
          cancel_reason: string | null;
          cancelled_by: string | null;
          client_id: string;
          created_at: string;
          currency: string | null;
          ends_at: string;
          guardian_id: string | null;
          id: string;
          price_minor: number | null;
          revision: number;
          starts_at: string;
          status: Database["public"]["Enums"]["booking_status"];
          student_id: string | null;
          subject: string;
          tutor_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "bookings";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      unblock_contact: { Args: { p_profile_id: string }; Returns: undefined };
      unblock_guardian: { Args: { p_profile_id: string; p_student_id?: string }; Returns: undefined };
      unlink_client: { Args: { p_link_id: string; p_on_active_bookings?: string }; Returns: Json };
      unlink_student: { Args: { p_link_id: string; p_on_active_bookings?: string }; Returns: Json };
      unread_total: { Args: Record<PropertyKey, never>; Returns: number };
      unsubscribe_address: { Args: { p_email: string; p_undo?: boolean }; Returns: undefined };
      unsubscribe_email: {
        Args: { p_key: string; p_profile_id: string; p_undo?: boolean };
        Returns: undefined;
      };
      unsubscribe_from_push: { Args: { p_id?: string }; Returns: undefined };
      update_event: {
        Args: {
          p_body?: string;
          p_date?: string;
          p_ends_at?: string;
          p_event_id: string;
          p_place?: string;
          p_starts_at?: string;
          p_title?: string;
          p_type?: string;
        };
        Returns: {
          asks_acknowledgement: boolean;
          audience: Database["public"]["Enums"]["event_audience"];
          body: string | null;
          broadcast_id: string;
          campus_id: string | null;
          cancel_reason: string | null;
          canceled_event_id: string | null;
          created_at: string;
          created_by_id: string | null;
          deleted_at: string | null;
          ends_at: string | null;
          event_date: string;
          event_type: Database["public"]["Enums"]["event_type"];
          id: string;
          is_urgent: boolean;
          organization_id: string | null;
          place: string | null;
          reader_key: string;
          revision: number;
          roles: string[];
          school_id: string | null;
          starts_at: string | null;
          target_level: Database["public"]["Enums"]["event_target"];
          title: string;
          updated_at: string;
          updated_by_id: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "communication_events";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      update_link: {
        Args: { p_link_id: string; p_relation: Database["public"]["Enums"]["guardian_relation"] };
        Returns: {
          created_at: string;
          granted_rights: Database["public"]["Enums"]["guardian_right"][];
          id: string;
          is_primary: boolean;
          metadata: NonNullable<Json>;
          minor_until: string;
          relation: Database["public"]["Enums"]["guardian_relation"] | null;
          relationship_type: Database["public"]["Enums"]["relationship_type"];
          rights: Database["public"]["Enums"]["guardian_right"][];
          source_profile_id: string;
          status: Database["public"]["Enums"]["link_status"];
          target_profile_id: string;
          updated_at: string;
        };
        SetofOptions: {
          from: "*";
          to: "profile_graph";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      update_profile: {
        Args: {
          p_avatar_url?: string;
          p_date_of_birth?: string;
          p_full_name?: string;
          p_locale?: string;
          p_time_zone?: string;
        };
        Returns: {
          avatar_url: string | null;
          date_of_birth: string | null;
          email: string | null;
          full_name: string | null;
          id: string;
          locale: string | null;
          phone: string | null;
          roles: Database["public"]["Enums"]["app_role"][] | null;
          time_zone: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "my_profile";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      validate_link: {
        Args: {
          p_guardian_id: string;
          p_right?: Database["public"]["Enums"]["guardian_right"];
          p_student_id: string;
        };
        Returns: boolean;
      };
      verify_audit_log: { Args: { p_head?: string }; Returns: number };
      withdraw_consent: { Args: { p_purpose: string; p_student_id: string }; Returns: undefined };
      withdraw_message: {
        Args: { p_message_id: string };
        Returns: {
          attachment_name: string | null;
          attachment_path: string | null;
          attachment_size: number | null;
          attachment_type: string | null;
          body: string | null;
          client_id: string | null;
          created_at: string;
          erased_at: string | null;
          guardian_count: number;
          id: string;
          sender_id: string;
          sender_role: Database["public"]["Enums"]["contact_role"];
          seq: number;
          staff_count: number;
          thread_id: string;
          withdrawn_at: string | null;
        };
        SetofOptions: {
          from: "*";
          to: "messages";
          isOneToOne: true;
          isSetofReturn: false;
        };
      };
      withdraw_privacy_request: { Args: { p_privacy_request_id: string }; Returns: undefined };
    };
    Enums: {
      access_category: "conversations_found" | "messages_read";
      access_reader: "admin" | "operator";
      access_reason:
        | "no_link"
        | "link_pending"
        | "link_blocked"
        | "guardian_role_missing"
        | "student_role_missing"
        | "right_not_held"
        | "guardian_suspended"
        | "restricted"
        | "link_holds"
        | "student_is_adult";
      age_evidence_kind: "birth_certificate" | "identity_document" | "court_paper" | "school_record";
      app_role: "client" | "student" | "tutor" | "agent" | "admin";
      booking_attendance: "attended" | "no_show";
      booking_status: "pending" | "confirmed" | "completed" | "cancelled";
      consent_decision: "given" | "withdrawn";
      consent_method: "session" | "second_factor" | "paper";
      consent_side: "student" | "guardian" | "school";
      consent_state: "missing" | "given" | "withdrawn" | "lapsed";
      contact_role: "PARENT" | "STUDENT" | "TUTOR" | "TEACHER" | "OFFICE_MANAGER";
      disclosure_basis:
        | "consent"
        | "school_transfer"
        | "court_order"
        | "health_or_safety"
        | "child_protection"
        | "audit"
        | "legal_duty"
        | "access_request"
        | "work";
      disclosure_source: "recorded" | "request" | "export";
      email_lane: "security" | "personal" | "alert" | "learning" | "bulk" | "digest";
      email_status:
        | "queued"
        | "sending"
        | "sent"
        | "delivered"
        | "bounced"
        | "complained"
        | "failed"
        | "unknown"
        | "suppressed"
        | "dropped"
        | "merged"
        | "stale";
      enrollment_status: "active" | "completed" | "dropped";
      error_code:
        | "auth.required"
        | "auth.mfa_required"
        | "account.paused"
        | "permission.denied"
        | "role.required"
        | "validation.failed"
        | "request.mismatch"
        | "request.repeated"
        | "rate.limited"
        | "profile.not_found"
        | "student.role_required"
        | "age.not_confirmed"
        | "age.evidence_required"
        | "link.self"
        | "link.exists"
        | "link.not_found"
        | "link.not_available"
        | "link.limit_reached"
        | "link.has_active_bookings"
        | "invitation.not_found"
        | "invitation.wrong_account"
        | "invitation.expired"
        | "invitation.not_pending"
        | "invitation.exists"
        | "invitation.limit_reached"
        | "restriction.not_found"
        | "booking.not_found"
        | "booking.not_open"
        | "booking.time_taken"
        | "booking.student_not_linked"
        | "booking.not_a_tutor"
        | "booking.limit_reached"
        | "contact.not_found"
        | "guardian.not_linked"
        | "thread.not_found"
        | "message.not_found"
        | "message.not_withdrawable"
        | "message.empty"
        | "message.too_long"
        | "attachment.not_found"
        | "attachment.not_allowed"
        | "event.not_found"
        | "event.target_not_allowed"
        | "event.canceled"
        | "roster.rejected"
        | "roster.in_progress"
        | "course.not_found"
        | "class.not_found"
        | "student.not_found"
        | "integration.not_found"
        | "integration.state_invalid"
        | "integration.import_rejected"
        | "integration.not_active"
        | "email.not_found"
        | "guardian.not_impartial"
        | "admin.last"
        | "report.not_found"
        | "report.not_open"
        | "export.not_found"
        | "export.not_open"
        | "hold.not_found"
        | "status.not_found"
        | "disclosure.not_found"
        | "group.not_found"
        | "group.limit_reached"
        | "consent.required"
        | "consent.not_yours"
        | "consent.text_outdated"
        | "privacy.not_found"
        | "privacy.not_open"
        | "privacy.limit_reached"
        | "goal.not_found"
        | "goal.not_open"
        | "goal.limit_reached"
        | "milestone.not_found";
      event_audience: "staff" | "everyone";
      event_target: "system" | "all" | "organization" | "school" | "campus";
      event_type: "meeting" | "drill" | "event" | "deadline";
      export_status: "waiting" | "preparing" | "ready" | "closed";
      goal_measure: "milestones" | "mean" | "count";
      goal_side: "student" | "guardian" | "staff";
      goal_status: "active" | "reached" | "dropped";
      group_act_kind: "message" | "book" | "assign" | "work";
      group_act_state: "waiting" | "done" | "skipped" | "stopped";
      guardian_relation: "FATHER" | "MOTHER" | "GUARDIAN" | "OTHER";
      guardian_right: "view_progress" | "message" | "book" | "receive_alerts";
      invitation_kind: "student" | "parent" | "client" | "placeholder" | "class" | "member" | "course";
      invitation_status: "pending" | "accepted" | "declined" | "expired" | "revoked";
      link_status: "PENDING" | "ACTIVE" | "BLOCKED";
      membership_role:
        | "organization_manager"
        | "school_manager"
        | "campus_manager"
        | "office_manager"
        | "teacher"
        | "safeguarding_lead";
      notification_key:
        | "INVITATION_RECEIVED"
        | "LINK_CHANGED"
        | "BOOKING_CHANGED"
        | "NEW_MESSAGE"
        | "PARENT_CHILD_GRADED"
        | "PARENT_CHILD_LOW_GRADE"
        | "PARENT_CHILD_ABSENT"
        | "PARENT_WEEKLY_DIGEST"
        | "INTEGRATION_STOPPED"
        | "SCHOOL_ALERT"
        | "SCHOOL_ALERT_URGENT"
        | "REPORT_CHANGED"
        | "DATA_EXPORT"
        | "AGE_TRANSITION"
        | "CONSENT_ASKED"
        | "PRIVACY_REQUEST"
        | "GOAL_REACHED"
        | "WORK_SET";
      privacy_refusal:
        | "identity_unclear"
        | "not_entitled"
        | "unfounded"
        | "rights_of_others"
        | "legal_duty"
        | "already_correct";
      privacy_request_kind: "access" | "erasure" | "correction" | "restriction";
      privacy_request_status: "received" | "in_review" | "granted" | "refused" | "completed" | "withdrawn";
      relationship_type: "GUARDIAN" | "AGENT" | "SOCIAL" | "BOOKING";
      report_level: "school" | "organization" | "admin" | "outside";
      report_reason: "harassment" | "inappropriate" | "safety" | "spam" | "other";
      report_status: "open" | "in_review" | "referred" | "resolved" | "no_issue";
      restriction_kind: "ORDER" | "BLOCK" | "CONTACT";
      staff_permission: "MANAGE_INTERNAL_COMM" | "READ_PARENT_COMM";
      statistics_part: "week" | "student" | "group" | "class" | "course";
      student_status:
        | "court_guardian"
        | "dependent_student"
        | "emancipated"
        | "postsecondary"
        | "deceased"
        | "in_care"
        | "parental_rights_ended"
        | "guardian_deceased";
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      access_category: ["conversations_found", "messages_read"],
      access_reader: ["admin", "operator"],
      access_reason: [
        "no_link",
        "link_pending",
        "link_blocked",
        "guardian_role_missing",
        "student_role_missing",
        "right_not_held",
        "guardian_suspended",
        "restricted",
        "link_holds",
        "student_is_adult",
      ],
      age_evidence_kind: ["birth_certificate", "identity_document", "court_paper", "school_record"],
      app_role: ["client", "student", "tutor", "agent", "admin"],
      booking_attendance: ["attended", "no_show"],
      booking_status: ["pending", "confirmed", "completed", "cancelled"],
      consent_decision: ["given", "withdrawn"],
      consent_method: ["session", "second_factor", "paper"],
      consent_side: ["student", "guardian", "school"],
      consent_state: ["missing", "given", "withdrawn", "lapsed"],
      contact_role: ["PARENT", "STUDENT", "TUTOR", "TEACHER", "OFFICE_MANAGER"],
      disclosure_basis: [
        "consent",
        "school_transfer",
        "court_order",
        "health_or_safety",
        "child_protection",
        "audit",
        "legal_duty",
        "access_request",
        "work",
      ],
      disclosure_source: ["recorded", "request", "export"],
      email_lane: ["security", "personal", "alert", "learning", "bulk", "digest"],
      email_status: [
        "queued",
        "sending",
        "sent",
        "delivered",
        "bounced",
        "complained",
        "failed",
        "unknown",
        "suppressed",
        "dropped",
        "merged",
        "stale",
      ],
      enrollment_status: ["active", "completed", "dropped"],
      error_code: [
        "auth.required",
        "auth.mfa_required",
        "account.paused",
        "permission.denied",
        "role.required",
        "validation.failed",
        "request.mismatch",
        "request.repeated",
        "rate.limited",
        "profile.not_found",
        "student.role_required",
        "age.not_confirmed",
        "age.evidence_required",
        "link.self",
        "link.exists",
        "link.not_found",
        "link.not_available",
        "link.limit_reached",
        "link.has_active_bookings",
        "invitation.not_found",
        "invitation.wrong_account",
        "invitation.expired",
        "invitation.not_pending",
        "invitation.exists",
        "invitation.limit_reached",
        "restriction.not_found",
        "booking.not_found",
        "booking.not_open",
        "booking.time_taken",
        "booking.student_not_linked",
        "booking.not_a_tutor",
        "booking.limit_reached",
        "contact.not_found",
        "guardian.not_linked",
        "thread.not_found",
        "message.not_found",
        "message.not_withdrawable",
        "message.empty",
        "message.too_long",
        "attachment.not_found",
        "attachment.not_allowed",
        "event.not_found",
        "event.target_not_allowed",
        "event.canceled",
        "roster.rejected",
        "roster.in_progress",
        "course.not_found",
        "class.not_found",
        "student.not_found",
        "integration.not_found",
        "integration.state_invalid",
        "integration.import_rejected",
        "integration.not_active",
        "email.not_found",
        "guardian.not_impartial",
        "admin.last",
        "report.not_found",
        "report.not_open",
        "export.not_found",
        "export.not_open",
        "hold.not_found",
        "status.not_found",
        "disclosure.not_found",
        "group.not_found",
        "group.limit_reached",
        "consent.required",
        "consent.not_yours",
        "consent.text_outdated",
        "privacy.not_found",
        "privacy.not_open",
        "privacy.limit_reached",
        "goal.not_found",
        "goal.not_open",
        "goal.limit_reached",
        "milestone.not_found",
      ],
      event_audience: ["staff", "everyone"],
      event_target: ["system", "all", "organization", "school", "campus"],
      event_type: ["meeting", "drill", "event", "deadline"],
      export_status: ["waiting", "preparing", "ready", "closed"],
      goal_measure: ["milestones", "mean", "count"],
      goal_side: ["student", "guardian", "staff"],
      goal_status: ["active", "reached", "dropped"],
      group_act_kind: ["message", "book", "assign", "work"],
      group_act_state: ["waiting", "done", "skipped", "stopped"],
      guardian_relation: ["FATHER", "MOTHER", "GUARDIAN", "OTHER"],
      guardian_right: ["view_progress", "message", "book", "receive_alerts"],
      invitation_kind: ["student", "parent", "client", "placeholder", "class", "member", "course"],
      invitation_status: ["pending", "accepted", "declined", "expired", "revoked"],
      link_status: ["PENDING", "ACTIVE", "BLOCKED"],
      membership_role: [
        "organization_manager",
        "school_manager",
        "campus_manager",
        "office_manager",
        "teacher",
        "safeguarding_lead",
      ],
      notification_key: [
        "INVITATION_RECEIVED",
        "LINK_CHANGED",
        "BOOKING_CHANGED",
        "NEW_MESSAGE",
        "PARENT_CHILD_GRADED",
        "PARENT_CHILD_LOW_GRADE",
        "PARENT_CHILD_ABSENT",
        "PARENT_WEEKLY_DIGEST",
        "INTEGRATION_STOPPED",
        "SCHOOL_ALERT",
        "SCHOOL_ALERT_URGENT",
        "REPORT_CHANGED",
        "DATA_EXPORT",
        "AGE_TRANSITION",
        "CONSENT_ASKED",
        "PRIVACY_REQUEST",
        "GOAL_REACHED",
        "WORK_SET",
      ],
      privacy_refusal: [
        "identity_unclear",
        "not_entitled",
        "unfounded",
        "rights_of_others",
        "legal_duty",
        "already_correct",
      ],
      privacy_request_kind: ["access", "erasure", "correction", "restriction"],
      privacy_request_status: ["received", "in_review", "granted", "refused", "completed", "withdrawn"],
      relationship_type: ["GUARDIAN", "AGENT", "SOCIAL", "BOOKING"],
      report_level: ["school", "organization", "admin", "outside"],
      report_reason: ["harassment", "inappropriate", "safety", "spam", "other"],
      report_status: ["open", "in_review", "referred", "resolved", "no_issue"],
      restriction_kind: ["ORDER", "BLOCK", "CONTACT"],
      staff_permission: ["MANAGE_INTERNAL_COMM", "READ_PARENT_COMM"],
      statistics_part: ["week", "student", "group", "class", "course"],
      student_status: [
        "court_guardian",
        "dependent_student",
        "emancipated",
        "postsecondary",
        "deceased",
        "in_care",
        "parental_rights_ended",
        "guardian_deceased",
      ],
    },
  },
} as const;
