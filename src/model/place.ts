export interface Place {
  name: string;
  country: string | null;
}
